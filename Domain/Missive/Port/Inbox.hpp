#pragma once

#include <Domain/Missive/TimePoint.hpp>

#include <cstdint>
#include <string_view>

namespace missive {

/// Remembers which handler has handled which message. Reads and writes inside the calling thread's transaction.
class Inbox {
public:
    virtual ~Inbox() = default;

    virtual bool contains(std::string_view messageId, std::string_view handlerName) = 0;

    /// Remembers; false when it was remembered before.
    virtual bool record(std::string_view messageId, std::string_view handlerName, TimePoint at) = 0;

    /// Forgets what is older; returns how much that was.
    virtual std::int64_t purge(TimePoint olderThan) = 0;
};

} // namespace missive
