#include <Application/Performance/Query/GetMetricsOverviewQueryHandler.hpp>

#include <Application/Performance/Query/MetricsScope.hpp>
#include <Domain/Performance/RouteLine.hpp>
#include <Domain/Performance/WorstReport.hpp>

#include <chrono>

namespace missive::performance {

MetricsOverviewView GetMetricsOverviewQueryHandler::operator()(const GetMetricsOverviewQuery& query) const {
    const auto scope = MetricsScope::of(query, clock_.now(), environment_);
    const auto found = overview_.routes(scope.routes, scope.period);
    RouteSummary whole;
    for (const auto& route : found) {
        whole.statistics.merge(route.statistics);
    }
    const RouteLine line{whole};
    const auto& figures = whole.statistics.figures;
    const std::chrono::duration<double> length = scope.period.to - scope.period.from;
    return {static_cast<std::int64_t>(found.size()),
            line.count,
            figures.samples,
            figures.errors,
            line.count / length.count(),
            line.mean,
            line.p50,
            line.p95,
            line.p99,
            line.queries,
            line.mean > 0 ? line.queryTime / line.mean : 0,
            worstState(board_.all(), clock_.now())};
}

} // namespace missive::performance
