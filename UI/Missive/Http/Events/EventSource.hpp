#pragma once

#include <UI/Missive/Http/Events/EventsAsked.hpp>
#include <UI/Missive/Http/Events/ServerSentEvents.hpp>

#include <functional>

namespace missive {

/// Tells what has happened behind a known event, the oldest first: all of it, or a piece to go on from. It is the same
/// for everybody who may listen. Asked on a thread of its own, where it may ask the database, at most twice a second
/// for the same fields however many listen; what it throws before a stream is open is its answer, later on it ends it.
using EventSource = std::function<ServerSentEvents(const EventsAsked&)>;

} // namespace missive
