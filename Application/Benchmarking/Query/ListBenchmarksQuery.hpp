#pragma once

#include <Application/Benchmarking/Query/BenchmarkListView.hpp>

#include <optional>
#include <string>

namespace missive::benchmarking {

/// Asks for the benchmarks and the runtimes there are.
struct ListBenchmarksQuery {
    using Result = BenchmarkListView;

    std::optional<std::string> category;
    std::optional<std::string> tag;
};

} // namespace missive::benchmarking
