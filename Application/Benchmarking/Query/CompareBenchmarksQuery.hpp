#pragma once

#include <Application/Benchmarking/Query/ComparedExecutions.hpp>
#include <Application/Benchmarking/Query/FigureOptions.hpp>
#include <Domain/Benchmarking/ComparisonLimits.hpp>

#include <string>
#include <vector>

namespace missive::benchmarking {

/// Asks how what was measured differs from what it is measured by: each an execution, a run or a tag. Of two with
/// several executions those of the same benchmark and runtime are compared; without outliers each pair is compared a
/// second time, and stands behind the first.
struct CompareBenchmarksQuery {
    using Result = std::vector<ComparedExecutions>;

    std::string one;
    std::string other;
    ComparisonLimits limits{};
    /// Compares also what is not comparable.
    bool force = false;
    FigureOptions figures{};
};

} // namespace missive::benchmarking
