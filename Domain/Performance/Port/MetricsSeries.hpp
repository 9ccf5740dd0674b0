#pragma once

#include <Domain/Performance/Period.hpp>
#include <Domain/Performance/RouteFilter.hpp>
#include <Domain/Performance/RouteStatistics.hpp>

#include <map>

namespace missive::performance {

/// Tells what is known of routes, time by time. Throws what the database says. Safe to use from any thread.
class MetricsSeries {
public:
    virtual ~MetricsSeries() = default;

    /// The pieces of the period, as long as the resolution says, which is one of `resolutions`, by their beginning,
    /// with the figures of all these routes together; without those in which nothing was accessed.
    virtual std::map<TimePoint, RouteStatistics> pieces(const RouteFilter& filter, const Period& period,
                                                        std::int64_t resolution) = 0;
};

} // namespace missive::performance
