#pragma once

#include <Application/Benchmarking/Query/ComparedExecutions.hpp>
#include <Application/Benchmarking/Query/ExecutionReport.hpp>

#include <vector>

namespace missive::benchmarking {

/// Executions with their figures, and where a benchmark ran more than once how each differs from the quickest.
struct BenchmarkReportView {
    std::vector<ExecutionReport> executions;
    std::vector<ComparedExecutions> comparisons;
};

} // namespace missive::benchmarking
