#pragma once

#include <Domain/Missive/TimePoint.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace missive {

/// Remembers which handler has handled which message. Reads and writes inside the calling thread's transaction. Safe to
/// call from any thread.
class Inbox {
public:
    virtual ~Inbox() = default;

    /// Whether the handler has handled one of these messages.
    virtual bool contains(std::span<const std::string_view> messageIds, std::string_view handlerName) = 0;

    /// Remembers all of these messages, each named once; false when one was remembered before, and then the
    /// transaction is to be rolled back.
    virtual bool record(std::span<const std::string_view> messageIds, std::string_view handlerName, TimePoint at) = 0;

    /// Forgets up to `most` entries that are older; returns how many.
    virtual std::size_t purge(TimePoint olderThan, std::size_t most) = 0;

    /// When the oldest entry was recorded, to the second; nothing when there is none.
    virtual std::optional<TimePoint> oldest() = 0;
};

} // namespace missive
