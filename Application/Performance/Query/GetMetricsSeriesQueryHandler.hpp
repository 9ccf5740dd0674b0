#pragma once

#include <Application/Performance/Query/GetMetricsSeriesQuery.hpp>
#include <Domain/Missive/Port/Clock.hpp>
#include <Domain/Performance/Port/MetricsSeries.hpp>

#include <string>
#include <utility>

namespace missive::performance {

class GetMetricsSeriesQueryHandler {
public:
    /// What it refers to must outlive it.
    GetMetricsSeriesQueryHandler(MetricsSeries& series, const Clock& clock, std::string environment)
        : series_{series}, clock_{clock}, environment_{std::move(environment)} {}

    /// Throws DomainErrors as MetricsScope does, and `performance.points`.
    MetricsSeriesView operator()(const GetMetricsSeriesQuery& query) const;

private:
    MetricsSeries& series_;
    const Clock& clock_;
    std::string environment_;
};

} // namespace missive::performance
