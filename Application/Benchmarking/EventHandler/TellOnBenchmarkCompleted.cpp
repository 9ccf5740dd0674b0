#include <Application/Benchmarking/EventHandler/TellOnBenchmarkCompleted.hpp>

#include <string>

namespace missive::benchmarking {

void TellOnBenchmarkCompleted::operator()(const BenchmarkCompleted& event) const {
    log_.write(LogLevel::Info,
               "Benchmark " + event.slug + " on " + event.runtime + " is complete: " + std::to_string(event.ok) +
                   " ok, " + std::to_string(event.failed) + " failed.",
               {{"execution", event.executionId}});
}

} // namespace missive::benchmarking
