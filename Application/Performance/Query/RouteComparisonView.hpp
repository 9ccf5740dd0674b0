#pragma once

#include <Application/Performance/Query/RouteMetricsView.hpp>

#include <cstdint>
#include <vector>

namespace missive::performance {

/// How the routes of a period compare. Times are seconds.
struct RouteComparisonView {
    std::int64_t routes;
    /// How many the busiest tenth is, at least one, and its share of all accesses.
    std::int64_t busiest;
    double busiestShare;
    /// Those whose P95 is outside one and a half interquartile ranges of the P95 of all; with fewer than four routes
    /// there are none.
    std::vector<RouteMetricsView> outliers;
    /// Those that spend more than four fifths of their time in queries, and more than a tenth of a second.
    std::vector<RouteMetricsView> bound;
};

} // namespace missive::performance
