#pragma once

#include <Domain/Benchmarking/MeasuringOptions.hpp>
#include <Infrastructure/Benchmarking/RuntimeSettings.hpp>

#include <cstdint>
#include <map>
#include <string>

namespace missive::benchmarking {

/// What stands below `missive.benchmarking`.
struct BenchmarkingOptions {
    std::map<std::string, RuntimeSettings> runtimes;
    /// How many measure at once on this machine.
    std::int64_t slots = 1;
    /// Where processes work and slots are locked.
    std::string folder = "var/benchmark";
    /// Where benchmarks of one's own are defined.
    std::string definitions = "config/benchmarks";
    MeasuringOptions measuring{};
};

} // namespace missive::benchmarking
