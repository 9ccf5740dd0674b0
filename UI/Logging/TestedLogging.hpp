#pragma once

#include <Domain/Logging/LogCounts.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>

namespace missive::logging {

/// Where the records of a trial ended: what the counts say after it, less what they said before.
struct TestedLogging {
    std::int64_t told;
    std::int64_t taken;
    std::int64_t published;
    std::int64_t local;
    std::int64_t standardError;
    std::int64_t dropped;
    std::int64_t waiting;
    std::int64_t slowestMicroseconds;

    static TestedLogging between(const LogCounts& before, const LogCounts& after, std::size_t told,
                                 std::chrono::nanoseconds slowest);

    /// What went wrong; empty where every record was taken and has its place.
    std::string complaint() const;
    std::string json() const;
};

} // namespace missive::logging
