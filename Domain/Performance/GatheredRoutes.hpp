#pragma once

#include <Domain/Performance/GatheredRoute.hpp>
#include <Domain/Performance/RouteKey.hpp>

#include <map>
#include <span>

namespace missive::performance {

/// A batch of measurements gathered by route, in the order in which all that store lock their rows. The measurements
/// must outlive it.
class GatheredRoutes {
public:
    explicit GatheredRoutes(std::span<const Measurement> measurements) {
        for (const auto& measurement : measurements) {
            routes_[measurement.route].add(measurement);
        }
        for (auto& [key, route] : routes_) {
            route.finish();
        }
    }

    const std::map<RouteKey, GatheredRoute>& routes() const noexcept { return routes_; }

private:
    std::map<RouteKey, GatheredRoute> routes_;
};

} // namespace missive::performance
