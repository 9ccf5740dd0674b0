#pragma once

#include <UI/Missive/Http/Route/RouteBasics.hpp>

namespace missive {

/// Says more about a route that makes its own answers, as it is registered.
class AnswerDefinition : public RouteBasics<AnswerDefinition> {
public:
    explicit AnswerDefinition(HttpRoute& route) noexcept : RouteBasics{route} {}
};

} // namespace missive
