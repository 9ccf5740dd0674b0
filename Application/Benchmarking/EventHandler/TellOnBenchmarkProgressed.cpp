#include <Application/Benchmarking/EventHandler/TellOnBenchmarkProgressed.hpp>

#include <string>

namespace missive::benchmarking {

void TellOnBenchmarkProgressed::operator()(const BenchmarkProgressed& event) const {
    log_.write(LogLevel::Info,
               "Benchmark " + event.slug + " on " + event.runtime + ": " + std::to_string(event.done) + " of " +
                   std::to_string(event.total) + " iterations.",
               {{"execution", event.executionId}});
}

} // namespace missive::benchmarking
