#pragma once

#include <Application/Performance/Query/MetricsSeriesPoint.hpp>

#include <cstdint>
#include <vector>

namespace missive::performance {

/// Pieces of a period in their order. One in which nothing was accessed is left out.
struct MetricsSeriesView {
    /// How long each is, in seconds.
    std::int64_t resolution;
    std::vector<MetricsSeriesPoint> points;
};

} // namespace missive::performance
