#pragma once

#include <Domain/Benchmarking/BenchmarkExecution.hpp>
#include <Infrastructure/Benchmarking/BenchmarkExecutionRow.hpp>

namespace missive::benchmarking {

/// An execution as its row, and back. The latter throws std::runtime_error for a row that nobody here has written.
struct ExecutionRows {
    static BenchmarkExecutionRow toRow(const BenchmarkExecution& execution);
    static BenchmarkExecution toExecution(const BenchmarkExecutionRow& row);
};

} // namespace missive::benchmarking
