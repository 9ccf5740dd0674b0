#pragma once

#include <chrono>
#include <span>

namespace missive {

/// Lets a thread wait without burning time.
class Waiter {
public:
    virtual ~Waiter() = default;

    /// Returns when one of the descriptors is readable, when `interrupt` is or was called, or after `atMost`, whichever
    /// is first. Safe to call from any thread.
    virtual void wait(std::span<const int> descriptors, std::chrono::milliseconds atMost) = 0;

    /// Ends every wait, those under way and all later ones. Safe to call from any thread and from a signal handler.
    virtual void interrupt() noexcept = 0;
};

} // namespace missive
