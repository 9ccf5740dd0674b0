#pragma once

#include <string>

namespace missive::benchmarking {

/// A row of `benchmark_environment`: what was measured on, as JSON, under its hash.
struct EnvironmentRow {
    std::string id;
    std::string environment;
};

#ifdef ODB_COMPILER
#pragma db object(EnvironmentRow) table("benchmark_environment")
#pragma db member(EnvironmentRow::id) id column("id")
#pragma db member(EnvironmentRow::environment) column("environment")
#endif

} // namespace missive::benchmarking
