#pragma once

#include <Domain/Missive/TimePoint.hpp>

#include <chrono>

namespace missive {

/// Tells the time. Safe to call from any thread.
class Clock {
public:
    virtual ~Clock() = default;

    /// The time of day in UTC; it may jump.
    virtual TimePoint now() const = 0;

    /// Time since an arbitrary start; it never goes back. For measuring and deadlines.
    virtual std::chrono::nanoseconds elapsed() const = 0;
};

} // namespace missive
