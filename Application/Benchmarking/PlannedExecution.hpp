#pragma once

#include <Domain/Benchmarking/ExecutionPlan.hpp>

#include <string>

namespace missive::benchmarking {

/// An execution and what its benchmark is called.
struct PlannedExecution {
    ExecutionPlan plan;
    std::string benchmarkName;
};

} // namespace missive::benchmarking
