#pragma once

#include <Infrastructure/Benchmarking/IterationKey.hpp>

#include <cstdint>
#include <string>

namespace missive::benchmarking {

/// A row of `benchmark_iteration`: one for each iteration, whatever becomes of it. Times are nanoseconds, but for
/// `startedAt`, which is microseconds since 1970 in UTC; lists are JSON.
struct IterationRow {
    IterationKey key;
    std::string status;
    double value = 0;
    std::string values;
    std::string cpu;
    std::string runtimeVersion;
    std::int64_t warmup = 0;
    std::int64_t revolutions = 0;
    std::int64_t memoryUsed = 0;
    std::int64_t memoryPeak = 0;
    std::int64_t hwm = 0;
    double overhead = 0;
    std::string clock;
    double resolution = 0;
    std::string checksum;
    std::string usage;
    std::string complaint;
    std::string worker;
    std::string environmentId;
    std::int64_t startedAt = 0;
};

#ifdef ODB_COMPILER
#pragma db object(IterationRow) table("benchmark_iteration")
#pragma db member(IterationRow::key) id column("")
#pragma db member(IterationRow::status) column("status")
#pragma db member(IterationRow::value) column("value_ns")
#pragma db member(IterationRow::values) column("values_ns")
#pragma db member(IterationRow::cpu) column("cpu_ns")
#pragma db member(IterationRow::runtimeVersion) column("runtime_version")
#pragma db member(IterationRow::warmup) column("warmup")
#pragma db member(IterationRow::revolutions) column("revolutions")
#pragma db member(IterationRow::memoryUsed) column("memory_used")
#pragma db member(IterationRow::memoryPeak) column("memory_peak")
#pragma db member(IterationRow::hwm) column("hwm")
#pragma db member(IterationRow::overhead) column("overhead_ns")
#pragma db member(IterationRow::clock) column("clock")
#pragma db member(IterationRow::resolution) column("resolution_ns")
#pragma db member(IterationRow::checksum) column("checksum")
#pragma db member(IterationRow::usage) column("process_usage")
#pragma db member(IterationRow::complaint) column("complaint")
#pragma db member(IterationRow::worker) column("worker")
#pragma db member(IterationRow::environmentId) column("environment_id")
#pragma db member(IterationRow::startedAt) column("started_at")
#endif

} // namespace missive::benchmarking
