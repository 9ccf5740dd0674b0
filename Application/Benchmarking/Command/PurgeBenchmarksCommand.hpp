#pragma once

#include <Domain/Missive/TimePoint.hpp>

#include <cstdint>

namespace missive::benchmarking {

/// Asks for executions to be forgotten that were asked for before then. Answers how many were.
struct PurgeBenchmarksCommand {
    using Result = std::int64_t;

    TimePoint before;
    bool keepTagged;
};

} // namespace missive::benchmarking
