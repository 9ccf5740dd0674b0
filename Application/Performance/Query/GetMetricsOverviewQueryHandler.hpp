#pragma once

#include <Application/Performance/Query/GetMetricsOverviewQuery.hpp>
#include <Domain/Missive/Port/Clock.hpp>
#include <Domain/Performance/Port/MetricsOverview.hpp>
#include <Domain/Performance/Port/RecorderBoard.hpp>

#include <string>
#include <utility>

namespace missive::performance {

class GetMetricsOverviewQueryHandler {
public:
    /// What it refers to must outlive it.
    GetMetricsOverviewQueryHandler(MetricsOverview& overview, RecorderBoard& board, const Clock& clock,
                                   std::string environment)
        : overview_{overview}, board_{board}, clock_{clock}, environment_{std::move(environment)} {}

    /// Throws DomainErrors as MetricsScope does.
    MetricsOverviewView operator()(const GetMetricsOverviewQuery& query) const;

private:
    MetricsOverview& overview_;
    RecorderBoard& board_;
    const Clock& clock_;
    std::string environment_;
};

} // namespace missive::performance
