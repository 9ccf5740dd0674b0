#pragma once

#include <Domain/Missive/TimePoint.hpp>

#include <cstdint>
#include <optional>

namespace missive {

/// How many messages a transport holds, by state.
struct MessageCounts {
    std::int64_t ready = 0;
    std::int64_t delayed = 0;
    std::int64_t claimed = 0;
    std::int64_t parked = 0;
    /// When the oldest one that is not parked was sent, where the transport knows.
    std::optional<TimePoint> oldest = std::nullopt;

    friend bool operator==(const MessageCounts&, const MessageCounts&) = default;
};

} // namespace missive
