#pragma once

#include <Infrastructure/Missive/Configuration/Messenger/DefaultMiddleware.hpp>
#include <Infrastructure/Missive/Configuration/Messenger/MiddlewareReference.hpp>

#include <string>
#include <vector>

namespace missive {

/// `framework.messenger.buses.NAME`. The middleware run between the framework's own, in this order.
struct BusConfiguration {
    std::string name;
    DefaultMiddleware defaultMiddleware;
    std::vector<MiddlewareReference> middleware;
};

} // namespace missive
