#include <Application/Performance/Query/GetMetricsSeriesQueryHandler.hpp>

#include <Application/Performance/Query/MetricsScope.hpp>
#include <Domain/Performance/RouteLine.hpp>

#include <chrono>

namespace missive::performance {

MetricsSeriesView GetMetricsSeriesQueryHandler::operator()(const GetMetricsSeriesQuery& query) const {
    const auto scope = MetricsScope::of(query, clock_.now(), environment_);
    MetricsSeriesView view{scope.period.resolution(), {}};
    RouteSummary piece;
    for (const auto& [at, statistics] : series_.pieces(scope.routes, scope.period)) {
        piece.statistics = statistics;
        const RouteLine line{piece};
        view.points.push_back({at, line.count, statistics.figures.samples, statistics.figures.errors, line.mean,
                               line.p50, line.p95, line.p99, line.queries});
    }
    return view;
}

} // namespace missive::performance
