#pragma once

#include <Domain/Benchmarking/Benchmark.hpp>

#include <vector>

namespace missive::benchmarking {

/// The benchmarks that come with Missive: the same work in four languages, with what each must answer. The hidden ones
/// misbehave, for tests, or show what measuring costs.
std::vector<Benchmark> builtInBenchmarks();

} // namespace missive::benchmarking
