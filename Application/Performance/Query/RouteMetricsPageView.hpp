#pragma once

#include <Application/Performance/Query/RouteMetricsView.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace missive::performance {

/// A page of routes, what to ask for the next one with, and how many there are in all.
struct RouteMetricsPageView {
    std::vector<RouteMetricsView> routes;
    /// Nothing on the last page.
    std::optional<std::string> cursor;
    std::int64_t total;
};

} // namespace missive::performance
