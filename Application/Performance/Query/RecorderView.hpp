#pragma once

#include <Domain/Missive/TimePoint.hpp>

#include <cstdint>
#include <string>

namespace missive::performance {

/// What a process says of its recorder.
struct RecorderView {
    std::string process;
    std::string host;
    std::int64_t pid;
    std::string role;
    std::string state;
    TimePoint since;
    std::string transport;
    std::string lastError;
    std::int64_t recorded;
    std::int64_t stored;
    std::int64_t sent;
    std::int64_t dropped;
    std::int64_t held;
    TimePoint updatedAt;
};

} // namespace missive::performance
