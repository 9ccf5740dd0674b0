#pragma once

#include <cstdint>

namespace missive {

/// How many messages a transport holds, by state.
struct MessageCounts {
    std::int64_t ready = 0;
    std::int64_t delayed = 0;
    std::int64_t claimed = 0;
    std::int64_t parked = 0;

    std::int64_t total() const noexcept { return ready + delayed + claimed + parked; }

    friend bool operator==(const MessageCounts&, const MessageCounts&) = default;
};

} // namespace missive
