#pragma once

#include <Domain/Missive/TimePoint.hpp>
#include <Domain/Performance/RouteKey.hpp>
#include <Domain/Performance/RouteStatistics.hpp>

#include <cstdint>
#include <string>

namespace missive::performance {

/// A route, and what is known of its accesses in a period.
struct RouteSummary {
    std::int64_t id = 0;
    RouteKey key;
    /// Of the latest access; empty for what has none.
    std::string method;
    TimePoint createdAt;
    TimePoint lastAccessedAt;
    RouteStatistics statistics;
};

} // namespace missive::performance
