#include <Application/Performance/Query/RouteMetricsView.hpp>

#include <Domain/Performance/RouteLine.hpp>

namespace missive::performance {

RouteMetricsView RouteMetricsView::of(const RouteSummary& summary) {
    const RouteLine line{summary};
    const auto& figures = summary.statistics.figures;
    std::map<std::string, std::int64_t> statuses;
    for (const auto& [status, count] : summary.statistics.statuses.counts()) {
        statuses[std::to_string(status)] = count;
    }
    return {summary.id,
            summary.key.name,
            std::string{nameOf(summary.key.kind)},
            summary.method.empty() ? std::nullopt : std::optional{summary.method},
            summary.key.environment,
            line.count,
            figures.samples,
            figures.errors,
            line.mean,
            line.p50,
            line.p95,
            line.p99,
            line.max,
            line.queries,
            figures.queryMax,
            line.queryTime,
            line.memory,
            std::move(statuses),
            summary.lastAccessedAt,
            summary.createdAt};
}

} // namespace missive::performance
