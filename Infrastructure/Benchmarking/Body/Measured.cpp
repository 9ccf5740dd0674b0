#include <Infrastructure/Benchmarking/Body/Measured.hpp>

#include <sstream>

namespace missive::benchmarking::body {
namespace {

void write(std::ostream& out, const std::vector<double>& values) {
    char separator = '[';
    for (const auto value : values) {
        out << separator << value;
        separator = ',';
    }
    out << (values.empty() ? "[]" : "]");
}

} // namespace

std::string Measured::toJson() const {
    std::ostringstream out;
    out.precision(17);
    out << R"({"v":1,"runtime":")" << __VERSION__ << R"(","warmup":)" << warmup << R"(,"revolutions":)" << revolutions
        << R"(,"values_ns":)";
    write(out, valuesNs);
    out << R"(,"cpu_ns":)";
    write(out, cpuNs);
    out << R"(,"memory_used":)" << memoryUsed << R"(,"memory_peak":)" << grown << R"(,"hwm":)" << grown
        << R"(,"overhead_ns":)" << overheadNs << R"(,"clock":"CLOCK_MONOTONIC","resolution_ns":)" << resolutionNs
        << R"(,"checksum":")" << checksum << "\"}\n";
    return out.str();
}

} // namespace missive::benchmarking::body
