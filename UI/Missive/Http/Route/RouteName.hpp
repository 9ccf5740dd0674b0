#pragma once

#include <Domain/Missive/TypeId.hpp>

#include <string>

namespace missive {

/// What a route for this message is called if it is not given a name: `create_order` for CreateOrderCommand.
std::string routeName(TypeId message);

/// The message's name without its namespaces: `CreateOrderCommand`.
std::string messageName(TypeId message);

} // namespace missive
