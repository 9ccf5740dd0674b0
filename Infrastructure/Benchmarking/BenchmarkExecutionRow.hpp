#pragma once

#include <cstdint>
#include <string>

namespace missive::benchmarking {

/// A row of `benchmark_execution`. Times are microseconds since 1970 in UTC, 0 for none; the options are JSON.
struct BenchmarkExecutionRow {
    std::string id;
    std::string runId;
    std::string slug;
    std::string runtime;
    std::string definitionId;
    std::int64_t total = 0;
    std::string options;
    std::int64_t requestedAt = 0;
    std::int64_t seed = 0;
    std::string tag;
    std::int64_t ok = 0;
    std::int64_t failed = 0;
    std::string state;
    std::int64_t startedAt = 0;
    std::int64_t finishedAt = 0;
    std::int64_t version = 0;
};

#ifdef ODB_COMPILER
#pragma db object(BenchmarkExecutionRow) table("benchmark_execution") optimistic
#pragma db member(BenchmarkExecutionRow::id) id column("id")
#pragma db member(BenchmarkExecutionRow::runId) column("run_id") readonly index
#pragma db member(BenchmarkExecutionRow::slug) column("slug") readonly
#pragma db member(BenchmarkExecutionRow::runtime) column("runtime") readonly
#pragma db member(BenchmarkExecutionRow::definitionId) column("definition_id") readonly
#pragma db member(BenchmarkExecutionRow::total) column("total") readonly
#pragma db member(BenchmarkExecutionRow::options) column("options") readonly
#pragma db member(BenchmarkExecutionRow::requestedAt) column("requested_at") readonly
#pragma db member(BenchmarkExecutionRow::seed) column("seed") readonly
#pragma db member(BenchmarkExecutionRow::tag) column("tag") readonly index
#pragma db member(BenchmarkExecutionRow::ok) column("ok")
#pragma db member(BenchmarkExecutionRow::failed) column("failed")
#pragma db member(BenchmarkExecutionRow::state) column("state") index
#pragma db member(BenchmarkExecutionRow::startedAt) column("started_at")
#pragma db member(BenchmarkExecutionRow::finishedAt) column("finished_at")
#pragma db member(BenchmarkExecutionRow::version) version column("version")
#endif

} // namespace missive::benchmarking
