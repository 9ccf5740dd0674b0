#pragma once

#include <Application/Benchmarking/Query/ExecutionView.hpp>

#include <string>
#include <vector>

namespace missive::benchmarking {

/// Asks for executions without their figures.
struct ListExecutionsQuery {
    using Result = std::vector<ExecutionView>;

    /// Ids of executions or runs, or tags; the newest run without one.
    std::vector<std::string> names;
};

} // namespace missive::benchmarking
