#pragma once

#include <UI/Missive/Http/Route/RouteBasics.hpp>

namespace missive {

/// Says more about a route to events, as it is registered.
class EventsDefinition : public RouteBasics<EventsDefinition> {
public:
    explicit EventsDefinition(HttpRoute& route) noexcept : RouteBasics{route} {}
};

} // namespace missive
