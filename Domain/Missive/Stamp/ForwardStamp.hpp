#pragma once

#include <Domain/Missive/TimePoint.hpp>

#include <optional>
#include <string>

namespace missive {

/// The message lies in an outbox and is on its way to this transport.
struct ForwardStamp {
    std::string transportName;
    /// When the transport may hand it out; at once without it.
    std::optional<TimePoint> dueAt = std::nullopt;
};

} // namespace missive
