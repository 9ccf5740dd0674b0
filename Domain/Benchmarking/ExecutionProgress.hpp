#pragma once

#include <Domain/Benchmarking/ExecutionState.hpp>
#include <Domain/Missive/TimePoint.hpp>

#include <cstdint>
#include <optional>

namespace missive::benchmarking {

/// How far an execution is.
struct ExecutionProgress {
    std::int64_t ok = 0;
    std::int64_t failed = 0;
    ExecutionState state = ExecutionState::Pending;
    std::optional<TimePoint> startedAt{};
    std::optional<TimePoint> finishedAt{};

    std::int64_t done() const noexcept { return ok + failed; }

    friend bool operator==(const ExecutionProgress&, const ExecutionProgress&) noexcept = default;
};

} // namespace missive::benchmarking
