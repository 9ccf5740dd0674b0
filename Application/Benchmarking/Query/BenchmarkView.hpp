#pragma once

#include <string>
#include <vector>

namespace missive::benchmarking {

/// A benchmark as it is listed.
struct BenchmarkView {
    std::string slug;
    std::string name;
    std::string category;
    std::string description;
    std::vector<std::string> tags;
    /// Those that are installed and that it has a body for.
    std::vector<std::string> runtimes;
};

} // namespace missive::benchmarking
