#pragma once

#include <Application/Performance/Query/MetricsSeriesPoint.hpp>
#include <Domain/Missive/TimePoint.hpp>

#include <cstdint>
#include <vector>

namespace missive::performance {

/// Pieces of a period in their order. One in which nothing was accessed is left out.
struct MetricsSeriesView {
    /// How long each is, in seconds.
    std::int64_t resolution;
    /// When the first piece of the period begins; that of the first access where the period is all there is.
    TimePoint from;
    TimePoint to;
    std::vector<MetricsSeriesPoint> points;
};

} // namespace missive::performance
