#include <Application/Performance/Query/GetMetricsOverviewQueryHandler.hpp>

#include <Application/Performance/Query/MetricsScope.hpp>
#include <Domain/Performance/RecorderState.hpp>
#include <Domain/Performance/RouteLine.hpp>

#include <algorithm>
#include <chrono>

namespace missive::performance {

namespace {

/// A process that was not heard of for longer is gone.
constexpr std::chrono::seconds silence{30};

std::optional<std::string> worstState(RecorderBoard& board, TimePoint now) {
    std::optional<std::string> worst;
    const auto rank = [](const std::string& state) { return std::ranges::find(recorderStateNames, state); };
    for (const auto& report : board.all()) {
        const bool isKnown = rank(report.state) != recorderStateNames.end();
        if (isKnown && now - report.updatedAt <= silence && (!worst || rank(report.state) > rank(*worst))) {
            worst = report.state;
        }
    }
    return worst;
}

} // namespace

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
            worstState(board_, clock_.now())};
}

} // namespace missive::performance
