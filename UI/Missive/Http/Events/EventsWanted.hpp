#pragma once

#include <UI/Missive/Http/Events/EventSource.hpp>
#include <UI/Missive/Http/Problem/ProblemDetails.hpp>

#include <exception>
#include <functional>
#include <memory>
#include <string>

namespace missive {

/// Which events a request wants to be told of.
struct EventsWanted {
    /// The name of its route.
    std::string route;
    std::shared_ptr<const EventSource> source;
    EventsAsked asked;
    /// Tells why there are none, when the source throws.
    std::function<ProblemDetails(const std::exception_ptr&)> problemOf;
};

} // namespace missive
