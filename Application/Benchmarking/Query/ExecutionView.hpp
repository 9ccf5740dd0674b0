#pragma once

#include <Domain/Benchmarking/BenchmarkExecution.hpp>
#include <Domain/Missive/TimePoint.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace missive::benchmarking {

/// An execution as it is shown.
struct ExecutionView {
    std::string executionId;
    std::string runId;
    std::string slug;
    std::string runtime;
    std::string definitionId;
    std::int64_t iterations;
    std::int64_t ok;
    std::int64_t failed;
    std::string state;
    std::string tag;
    std::int64_t seed;
    TimePoint requestedAt;
    std::optional<TimePoint> startedAt;
    std::optional<TimePoint> finishedAt;

    static ExecutionView of(const BenchmarkExecution& execution);

    bool isOver() const noexcept { return state != "pending" && state != "running"; }
    std::string title() const { return slug + " on " + runtime; }
};

} // namespace missive::benchmarking
