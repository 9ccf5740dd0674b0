#pragma once

#include <Domain/Missive/TimePoint.hpp>

#include <chrono>
#include <cstdint>

namespace missive::performance {

/// A stretch of time, its end not included.
struct Period {
    TimePoint from;
    TimePoint to;

    /// How long the pieces are in which it is looked at, in seconds: minutes up to three hours, hours up to two weeks,
    /// days beyond.
    std::int64_t resolution() const noexcept {
        const auto length = to - from;
        if (length <= std::chrono::hours{3}) {
            return 60;
        }
        return length <= std::chrono::days{14} ? 3'600 : 86'400;
    }

    /// As long, and just before.
    Period before() const noexcept { return {from - (to - from), from}; }
};

} // namespace missive::performance
