#pragma once

#include <Application/Benchmarking/Query/BenchmarkView.hpp>
#include <Application/Benchmarking/Query/RuntimeView.hpp>

#include <vector>

namespace missive::benchmarking {

/// What can be measured on what.
struct BenchmarkListView {
    std::vector<RuntimeView> runtimes;
    std::vector<BenchmarkView> benchmarks;
};

} // namespace missive::benchmarking
