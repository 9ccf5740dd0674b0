#pragma once

#include <Application/Performance/Query/CompareRoutesQuery.hpp>
#include <Domain/Missive/Port/Clock.hpp>
#include <Domain/Performance/Port/MetricsOverview.hpp>

#include <string>
#include <utility>

namespace missive::performance {

class CompareRoutesQueryHandler {
public:
    /// What it refers to must outlive it.
    CompareRoutesQueryHandler(MetricsOverview& overview, const Clock& clock, std::string environment)
        : overview_{overview}, clock_{clock}, environment_{std::move(environment)} {}

    /// Throws DomainErrors as MetricsScope does.
    RouteComparisonView operator()(const CompareRoutesQuery& query) const;

private:
    MetricsOverview& overview_;
    const Clock& clock_;
    std::string environment_;
};

} // namespace missive::performance
