#pragma once

#include <Domain/Missive/TimePoint.hpp>

#include <optional>
#include <string>

namespace missive {

/// A message to be stored.
struct SqlMessage {
    std::string body;
    std::string headers;
    /// On the caller's clock, not rounded; nothing for a parked message.
    std::optional<TimePoint> availableAt;
};

} // namespace missive
