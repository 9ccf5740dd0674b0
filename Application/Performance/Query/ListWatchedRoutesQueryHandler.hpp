#pragma once

#include <Application/Performance/Query/ListWatchedRoutesQuery.hpp>
#include <Domain/Missive/Port/Clock.hpp>
#include <Domain/Performance/Port/MetricsOverview.hpp>
#include <Domain/Performance/Thresholds.hpp>

#include <string>
#include <utility>

namespace missive::performance {

class ListWatchedRoutesQueryHandler {
public:
    /// What it refers to must outlive it.
    ListWatchedRoutesQueryHandler(MetricsOverview& overview, const Clock& clock, std::string environment,
                                  Thresholds thresholds)
        : overview_{overview}, clock_{clock}, environment_{std::move(environment)}, thresholds_{thresholds} {}

    /// Throws DomainErrors as MetricsScope does.
    WatchedRoutesView operator()(const ListWatchedRoutesQuery& query) const;

private:
    MetricsOverview& overview_;
    const Clock& clock_;
    std::string environment_;
    Thresholds thresholds_;
};

} // namespace missive::performance
