#include <Application/Performance/Query/GetMetricsSeriesQueryHandler.hpp>

#include <Application/Performance/Query/MetricsScope.hpp>
#include <Domain/Missive/DomainError.hpp>
#include <Domain/Performance/BucketOf.hpp>

#include <algorithm>
#include <chrono>
#include <map>

namespace missive::performance {

namespace {

constexpr std::int64_t mostPoints = 1'000;

std::int64_t secondsOf(TimePoint time) {
    return std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count();
}

TimePoint timeOf(std::int64_t seconds) { return TimePoint{std::chrono::seconds{seconds}}; }

std::int64_t pointsOf(const GetMetricsSeriesQuery& query, std::int64_t pieces) {
    const auto points = query.points.value_or(std::max<std::int64_t>(pieces, 1));
    if (query.points && (points < 1 || points > mostPoints)) {
        throw DomainError{"performance.points", "A series has 1 to 1000 points."};
    }
    return points;
}

} // namespace

MetricsSeriesView GetMetricsSeriesQueryHandler::operator()(const GetMetricsSeriesQuery& query) const {
    const auto scope = MetricsScope::of(query, clock_.now(), environment_);
    const auto resolution = scope.period.resolution();
    const auto pieces = series_.pieces(scope.routes, scope.period, resolution);
    const bool isAll = scope.period.from == TimePoint{};
    const auto from =
        isAll && !pieces.empty() ? secondsOf(pieces.begin()->first) : bucketOf(scope.period.from, resolution);
    const auto count = (secondsOf(scope.period.to) - from + resolution - 1) / resolution;
    const auto points = pointsOf(query, count);
    const auto length = resolution * std::max<std::int64_t>((count + points - 1) / points, 1);
    std::map<std::int64_t, RouteStatistics> gathered;
    for (const auto& [at, statistics] : pieces) {
        gathered[from + (secondsOf(at) - from) / length * length].merge(statistics);
    }
    MetricsSeriesView view{length, timeOf(from), scope.period.to, {}};
    for (const auto& [at, statistics] : gathered) {
        view.points.push_back(MetricsSeriesPoint::of(timeOf(at), statistics));
    }
    return view;
}

} // namespace missive::performance
