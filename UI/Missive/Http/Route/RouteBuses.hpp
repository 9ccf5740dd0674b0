#pragma once

#include <Application/Missive/Bus/CommandBus.hpp>
#include <Application/Missive/Bus/EventBus.hpp>
#include <Application/Missive/Bus/QueryBus.hpp>
#include <Domain/Missive/Port/IdGenerator.hpp>

namespace missive {

/// Where the messages of routes go.
struct RouteBuses {
    const CommandBus& commands;
    const QueryBus& queries;
    const EventBus& events;
    IdGenerator& ids;
};

} // namespace missive
