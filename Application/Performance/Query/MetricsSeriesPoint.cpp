#include <Application/Performance/Query/MetricsSeriesPoint.hpp>

#include <Domain/Performance/RouteLine.hpp>

namespace missive::performance {

namespace {

constexpr double secondsOfMicrosecond = 1e-6;
constexpr double bytesOfKibibyte = 1024;
constexpr double nearlyAll = 0.95;

std::optional<double> inUnit(std::optional<double> value, double unit) {
    return value ? std::optional{*value * unit} : std::nullopt;
}

} // namespace

MetricsSeriesPoint MetricsSeriesPoint::of(TimePoint at, const RouteStatistics& statistics) {
    RouteSummary piece;
    piece.statistics = statistics;
    const RouteLine line{piece};
    const auto& figures = statistics.figures;
    return {at,
            line.count,
            figures.samples,
            figures.errors,
            line.mean,
            line.p50,
            line.p95,
            line.p99,
            line.max,
            line.queries,
            statistics.queries.quantile(nearlyAll),
            figures.queryMax,
            line.queryTime,
            inUnit(statistics.queryTime.quantile(nearlyAll), secondsOfMicrosecond),
            static_cast<double>(figures.queryTimeMax) * secondsOfMicrosecond,
            line.memory,
            inUnit(statistics.memory.quantile(nearlyAll), bytesOfKibibyte),
            line.memory ? std::optional{static_cast<double>(figures.memoryMax)} : std::nullopt};
}

} // namespace missive::performance
