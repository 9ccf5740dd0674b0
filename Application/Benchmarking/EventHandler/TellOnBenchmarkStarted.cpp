#include <Application/Benchmarking/EventHandler/TellOnBenchmarkStarted.hpp>

#include <string>

namespace missive::benchmarking {

void TellOnBenchmarkStarted::operator()(const BenchmarkStarted& event) const {
    log_.write(LogLevel::Info,
               "Benchmark " + event.slug + " on " + event.runtime + " has begun: " + std::to_string(event.total) +
                   " iterations.",
               {{"execution", event.executionId}});
}

} // namespace missive::benchmarking
