#pragma once

#include <Application/Missive/Bus/QueryBus.hpp>
#include <UI/Missive/Http/Events/EventSource.hpp>

namespace missive::ordering {

/// Tells what becomes of an order: the order as it is shown, under the name of its status, whenever its version is
/// another one than the one that is known. A paid order does not change any more. Safe to use from any thread; the bus
/// must outlive it.
class OrderEvents {
public:
    explicit OrderEvents(const QueryBus& queries) noexcept : queries_{queries} {}

    /// Throws OrderUnknown, and HttpError for a malformed id.
    ServerSentEvents operator()(const EventsAsked& asked) const;

private:
    const QueryBus& queries_;
};

} // namespace missive::ordering
