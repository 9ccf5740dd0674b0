#pragma once

#include <Application/Missive/Bus/QueryBus.hpp>
#include <UI/Missive/Http/Events/EventSource.hpp>

namespace missive::benchmarking {

/// Tells how far an execution is, whoever measures it and wherever: `progress` under the count of what is done, and as
/// the last its state. Safe to use from any thread; the bus must outlive it.
class ExecutionEvents {
public:
    explicit ExecutionEvents(const QueryBus& queries) noexcept : queries_{queries} {}

    /// Throws ExecutionUnknown, and HttpError for a malformed id.
    ServerSentEvents operator()(const EventsAsked& asked) const;

private:
    const QueryBus& queries_;
};

} // namespace missive::benchmarking
