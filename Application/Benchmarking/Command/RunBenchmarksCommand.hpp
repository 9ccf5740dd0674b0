#pragma once

#include <Application/Benchmarking/Query/BenchmarkRunView.hpp>
#include <Domain/Benchmarking/MeasuringOptions.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace missive::benchmarking {

/// Asks for benchmarks to be measured.
struct RunBenchmarksCommand {
    using Result = BenchmarkRunView;

    /// By slug or name; all that are not hidden without one.
    std::vector<std::string> tests;
    /// By name; without one all that a test has a body for and that are installed.
    std::vector<std::string> runtimes;
    /// Of each test on each runtime.
    std::int64_t iterations = 10;
    MeasuringOptions options{};
    /// Instead of what the benchmark's definition says.
    std::optional<std::int64_t> warmup{};
    std::optional<std::int64_t> revolutions{};
    std::string tag{};
    std::optional<std::int64_t> seed{};
};

} // namespace missive::benchmarking
