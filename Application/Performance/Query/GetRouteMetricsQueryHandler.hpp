#pragma once

#include <Application/Performance/Query/GetRouteMetricsQuery.hpp>
#include <Domain/Missive/Port/Clock.hpp>
#include <Domain/Performance/Port/MetricsOverview.hpp>

namespace missive::performance {

class GetRouteMetricsQueryHandler {
public:
    /// What it refers to must outlive it.
    GetRouteMetricsQueryHandler(MetricsOverview& overview, const Clock& clock) : overview_{overview}, clock_{clock} {}

    /// Throws DomainError `performance.route_unknown` or `performance.period`.
    RouteMetricsView operator()(const GetRouteMetricsQuery& query) const;

private:
    MetricsOverview& overview_;
    const Clock& clock_;
};

} // namespace missive::performance
