#pragma once

#include <chrono>

namespace missive {

/// A connection as the thread sees it that serves it, and that alone calls it.
class LiveConnection {
public:
    virtual ~LiveConnection() = default;

    /// Ends what has taken too long by now, a time of the clock's `elapsed`.
    virtual void expire(std::chrono::nanoseconds now) = 0;

    /// Ends it if it waits for a request; it takes no other one.
    virtual void drain() = 0;

    /// Ends it whatever it does.
    virtual void cut() = 0;
};

} // namespace missive
