#pragma once

#include <Domain/Missive/TypeId.hpp>
#include <UI/Missive/Http/Route/RoutePattern.hpp>

#include <string>

namespace missive {

/// What a route for this message is called if it is not given a name: `create_order` for CreateOrderCommand.
std::string routeName(TypeId message);

/// What a route to events is called if it is not given a name: `orders_events` for `/orders/{orderId}/events`.
std::string routeName(const RoutePattern& pattern);

/// The message's name without its namespaces: `CreateOrderCommand`.
std::string messageName(TypeId message);

} // namespace missive
