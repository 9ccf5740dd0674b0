#include <Application/Performance/Query/CompareRoutesQueryHandler.hpp>

#include <Application/Performance/Query/MetricsScope.hpp>
#include <Domain/Performance/RouteLine.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>

namespace missive::performance {

namespace {

constexpr std::size_t fewestForOutliers = 4;
constexpr double reach = 1.5;
constexpr double queryBound = 0.8;
constexpr double longQueries = 0.1;

/// The value at this share of sorted values, between two of them where it lies between.
double valueAt(const std::vector<double>& sorted, double share) {
    const double rank = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(std::floor(rank));
    const auto above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (sorted[above] - sorted[below]) * (rank - std::floor(rank));
}

void addOutliers(RouteComparisonView& view, const std::vector<RouteLine>& lines) {
    std::vector<double> times;
    for (const auto& line : lines) {
        if (line.p95) {
            times.push_back(*line.p95);
        }
    }
    if (times.size() < fewestForOutliers) {
        return;
    }
    std::ranges::sort(times);
    const double lower = valueAt(times, 0.25);
    const double upper = valueAt(times, 0.75);
    const double margin = reach * (upper - lower);
    for (const auto& line : lines) {
        if (line.p95 && (*line.p95 < lower - margin || *line.p95 > upper + margin)) {
            view.outliers.push_back(RouteMetricsView::of(line.summary));
        }
    }
}

void addBusiest(RouteComparisonView& view, const std::vector<RouteLine>& lines) {
    std::vector<double> counts;
    double all = 0;
    for (const auto& line : lines) {
        counts.push_back(line.count);
        all += line.count;
    }
    std::ranges::sort(counts, std::greater{});
    view.busiest = static_cast<std::int64_t>((counts.size() + 9) / 10);
    double busy = 0;
    for (std::size_t i = 0; i < static_cast<std::size_t>(view.busiest); ++i) {
        busy += counts[i];
    }
    view.busiestShare = all > 0 ? busy / all : 0;
}

} // namespace

RouteComparisonView CompareRoutesQueryHandler::operator()(const CompareRoutesQuery& query) const {
    const auto scope = MetricsScope::of(query, clock_.now(), environment_);
    const auto found = overview_.routes(scope.routes, scope.period);
    const std::vector<RouteLine> lines{found.begin(), found.end()};
    RouteComparisonView view{static_cast<std::int64_t>(lines.size()), 0, 0, {}, {}};
    addBusiest(view, lines);
    addOutliers(view, lines);
    for (const auto& line : lines) {
        if (line.queryTime > longQueries && line.queryTime > queryBound * line.mean) {
            view.bound.push_back(RouteMetricsView::of(line.summary));
        }
    }
    return view;
}

} // namespace missive::performance
