#pragma once

#include <tests/benchmark/Cost.hpp>

#include <string>

namespace missive::benchmark {

/// Bodies of our benchmarks as Google Benchmark measures them, in this process.
struct GoogleBenchmark {
    /// What one call costs in a repetition of a tenth of a second. `slug` is `loop` or `sort`.
    static Cost measure(const std::string& slug);
};

} // namespace missive::benchmark
