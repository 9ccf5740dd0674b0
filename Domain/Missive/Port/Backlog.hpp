#pragma once

#include <Domain/Missive/TimePoint.hpp>

#include <optional>

namespace missive {

/// Optional power of a transport: tells how long its messages have been waiting. Safe to call from any thread.
class Backlog {
public:
    virtual ~Backlog() = default;

    /// Since when the message is due that has been due longest, whether somebody has claimed it or not; parked and
    /// delayed ones are not due. Nothing when there is none. Throws TransportError.
    virtual std::optional<TimePoint> dueSince() = 0;
};

} // namespace missive
