#pragma once

#include <Domain/Performance/Measurement.hpp>
#include <Domain/Performance/RouteStatistics.hpp>

#include <cstdint>
#include <map>
#include <utility>
#include <vector>

namespace missive::performance {

/// What a batch of measurements says of one route.
struct GatheredRoute {
    RouteFigures figures;
    /// The one that happened last.
    const Measurement* latest = nullptr;
    std::vector<const Measurement*> accesses;
    /// By resolution and bucket.
    std::map<std::pair<std::int64_t, std::int64_t>, RouteStatistics> pieces;

    /// Adds it to its minute, whose hour and day have it once all are there.
    void add(const Measurement& measurement);
    void finish();
};

} // namespace missive::performance
