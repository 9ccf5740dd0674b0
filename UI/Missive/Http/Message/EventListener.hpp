#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>

namespace missive {

struct ProblemDetails;

/// Somebody who is told of events as they come. Safe to use from any thread; nothing here waits.
class EventListener {
public:
    /// An event as it goes over the wire, shared by all who are told of it.
    using Text = std::shared_ptr<const std::string>;

    virtual ~EventListener() = default;

    /// Takes these events, or the first of them, and tells how many. The first call, even without any, opens the
    /// stream. Who took fewer than all is told of the rest again once it has room.
    virtual std::size_t take(std::span<const Text> events) = 0;

    /// Whether everything that was taken is on its way.
    virtual bool hasRoom() const = 0;

    /// There is no more to tell, beside what was taken.
    virtual void end() = 0;

    /// There is nothing to tell, and this is why. Only as long as the stream is not open.
    virtual void refuse(const ProblemDetails& problem) = 0;
};

} // namespace missive
