#include <Application/Benchmarking/EventHandler/TellOnBenchmarkCancelled.hpp>

#include <string>

namespace missive::benchmarking {

void TellOnBenchmarkCancelled::operator()(const BenchmarkCancelled& event) const {
    log_.write(LogLevel::Info,
               "Benchmark " + event.slug + " on " + event.runtime + " was cancelled after " +
                   std::to_string(event.done) + " of " + std::to_string(event.total) + " iterations.",
               {{"execution", event.executionId}});
}

} // namespace missive::benchmarking
