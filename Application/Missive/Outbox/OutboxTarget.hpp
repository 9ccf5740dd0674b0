#pragma once

#include <Application/Missive/Outbox/Backoff.hpp>
#include <Application/Missive/Outbox/SuspectMessages.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>

namespace missive {

/// What is known of a transport that messages wait for in an outbox. Not thread-safe.
struct OutboxTarget {
    /// For how long so many messages are put off: beyond the pause, and so that what waits comes back at a thousand a
    /// second at most. However much it is, neither the database nor the messages for others have to bear it at once.
    std::chrono::milliseconds putOff(std::size_t messages, Backoff::Elapsed now) {
        const auto until = std::max(now + backoff.left(now), putOffUntil);
        putOffUntil = until + std::chrono::milliseconds{messages};
        return std::chrono::ceil<std::chrono::milliseconds>(until - now);
    }

    Backoff backoff;
    SuspectMessages suspects;
    Backoff::Elapsed putOffUntil{0};
};

} // namespace missive
