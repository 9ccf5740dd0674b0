#pragma once

#include <string>
#include <vector>

namespace missive::benchmarking {

/// The tables of the context's ODB schema, which is named `benchmarking`.
inline std::vector<std::string> benchmarkingTables() {
    return {"benchmark_execution", "benchmark_iteration", "benchmark_environment"};
}

} // namespace missive::benchmarking
