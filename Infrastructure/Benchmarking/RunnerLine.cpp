#include <Infrastructure/Benchmarking/RunnerLine.hpp>

#include <Infrastructure/Benchmarking/ChildOutcome.hpp>
#include <Infrastructure/Missive/Codec/JsonDecode.hpp>

#include <boost/describe/class.hpp>

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace missive::benchmarking {

BOOST_DESCRIBE_STRUCT(RunnerLine, (),
                      (v, runtime, warmup, revolutions, values_ns, cpu_ns, memory_used, memory_peak, hwm, overhead_ns,
                       clock, resolution_ns, checksum))

namespace {

void require(bool isSo, const char* otherwise) {
    if (!isSo) {
        throw std::invalid_argument{otherwise};
    }
}

bool isTime(double value) { return std::isfinite(value) && value > 0; }

} // namespace

Measurement RunnerLine::read(const std::string& text, std::int64_t values) {
    require(!text.empty(), "The runner said nothing on descriptor 3.");
    require(text.size() <= ChildOutcome::mostResult, "The runner said more than 64 KiB on descriptor 3.");
    require(text.find('\n') == text.size() - 1, "The runner said something else than one line on descriptor 3.");
    const auto line = fromJson<RunnerLine>(text);
    require(line.v == 1, "The runner speaks another version of the protocol.");
    require(std::all_of(line.values_ns.begin(), line.values_ns.end(), isTime) && line.revolutions > 0,
            "The runner gave a value that is no time.");
    require(static_cast<std::int64_t>(line.values_ns.size()) == values, "The runner gave another number of values.");
    return {line.runtime,     line.warmup, line.revolutions, line.values_ns, line.cpu_ns,        line.memory_used,
            line.memory_peak, line.hwm,    line.overhead_ns, line.clock,     line.resolution_ns, line.checksum};
}

} // namespace missive::benchmarking
