#pragma once

#include <Domain/Missive/TimePoint.hpp>

#include <algorithm>
#include <chrono>

namespace missive {

/// How long a transport waits before it delivers the message; the newest counts. Sent with the message.
struct DelayStamp {
    std::chrono::milliseconds delay;

    /// When a wait that begins now is over, a thousand years from now at most: what no time point can hold is as far.
    TimePoint endFrom(TimePoint now) const {
        constexpr std::chrono::milliseconds most = std::chrono::hours{24 * 365 * 1000};
        return now + std::clamp(delay, -most, most);
    }
};

} // namespace missive
