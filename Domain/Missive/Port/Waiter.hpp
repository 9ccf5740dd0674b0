#pragma once

#include <chrono>
#include <span>

namespace missive {

/// Lets a thread wait without burning time.
class Waiter {
public:
    virtual ~Waiter() = default;

    /// Returns when one of the descriptors is readable, when `interrupt` was called since the last wait returned, or after
    /// `atMost`, whichever is first.
    virtual void wait(std::span<const int> descriptors, std::chrono::milliseconds atMost) = 0;

    /// Ends every wait under way and, where none is, the next one. Safe to call from any thread.
    virtual void interrupt() noexcept = 0;
};

} // namespace missive
