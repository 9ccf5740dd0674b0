#pragma once

#include <Domain/Missive/TimePoint.hpp>
#include <Domain/Performance/RecorderCounts.hpp>

#include <cstdint>
#include <string>

namespace missive::performance {

/// What a process says of its recorder.
struct RecorderReport {
    std::string process;
    std::string host;
    std::int64_t pid = 0;
    std::string role;
    std::string state;
    TimePoint since;
    /// Empty where its messages go nowhere.
    std::string transport;
    /// Empty where nothing went wrong.
    std::string lastError;
    RecorderCounts counts;
    TimePoint updatedAt;
};

} // namespace missive::performance
