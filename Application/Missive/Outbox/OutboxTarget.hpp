#pragma once

#include <Application/Missive/Outbox/Backoff.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>

namespace missive {

/// What is known of a transport that messages wait for in an outbox. Not thread-safe.
class OutboxTarget {
public:
    const Backoff& backoff() const noexcept { return backoff_; }

    void succeeded() noexcept { *this = OutboxTarget{}; }
    void failed(Backoff::Elapsed now, Random& random) { backoff_.failed(now, random); }

    /// For how long so many messages are put off: beyond the pause, and so that what waits comes back at a thousand a
    /// second at most. However much it is, neither the database nor the messages for others have to bear it at once.
    std::chrono::milliseconds putOff(std::size_t messages, Backoff::Elapsed now) {
        const auto until = std::max(now + backoff_.left(now), putOffUntil_);
        putOffUntil_ = until + std::chrono::milliseconds{messages};
        return std::chrono::ceil<std::chrono::milliseconds>(until - now);
    }

private:
    Backoff backoff_;
    Backoff::Elapsed putOffUntil_{0};
};

} // namespace missive
