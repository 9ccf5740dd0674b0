#pragma once

#include <Application/Performance/Query/ListRouteMetricsQuery.hpp>
#include <Domain/Missive/Port/Clock.hpp>
#include <Domain/Performance/Port/MetricsOverview.hpp>

#include <string>
#include <utility>

namespace missive::performance {

class ListRouteMetricsQueryHandler {
public:
    /// What it refers to must outlive it.
    ListRouteMetricsQueryHandler(MetricsOverview& overview, const Clock& clock, std::string environment)
        : overview_{overview}, clock_{clock}, environment_{std::move(environment)} {}

    /// Throws DomainErrors as MetricsScope does, `performance.sort`, `performance.order`, `performance.pattern`, and
    /// `page.limit` or `page.cursor`.
    RouteMetricsPageView operator()(const ListRouteMetricsQuery& query) const;

private:
    MetricsOverview& overview_;
    const Clock& clock_;
    std::string environment_;
};

} // namespace missive::performance
