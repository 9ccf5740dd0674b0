#include <UI/Performance/Page/RouteCharts.hpp>

#include <UI/Missive/Pages/Chart/LineChart.hpp>
#include <UI/Missive/Pages/Html/Element.hpp>
#include <UI/Missive/Pages/Shell/ReadableFigure.hpp>
#include <UI/Performance/Page/SeriesCharts.hpp>

namespace missive::performance {

Html routeCharts(const MetricsSeriesView& series) {
    using Point = MetricsSeriesPoint;
    const SeriesCharts charts{series};
    const auto chart = [&](const char* id, const char* title, const SeriesCharts::Figure& mean,
                           const SeriesCharts::Figure& p95, const SeriesCharts::Figure& most,
                           const SeriesCharts::Text& text) {
        LineChart lines{id, std::string{title} + ' ' + charts.perPiece(),
                        "What accesses took in the mean, what 95 % of them took at most, and the most of all.",
                        charts.points(mean, text), "mean"};
        lines.further = {{"P95", charts.points(p95, text)}, {"max", charts.points(most, text)}};
        return lines.html();
    };
    const auto times = [](std::optional<double> value) { return ReadableFigure::duration(value); };
    const auto counts = [](std::optional<double> value) { return ReadableFigure::count(value); };
    const auto sizes = [](std::optional<double> value) { return ReadableFigure::bytes(value); };
    Element all{"div"};
    all.with("class", "charts");
    all.add(chart(
        "time", "Time", [](const Point& point) { return std::optional{point.mean}; },
        [](const Point& point) { return point.p95; }, [](const Point& point) { return std::optional{point.max}; },
        times));
    all.add(chart(
        "queries", "Queries", [](const Point& point) { return std::optional{point.queriesMean}; },
        [](const Point& point) { return point.queriesP95; },
        [](const Point& point) { return std::optional{static_cast<double>(point.queriesMax)}; }, counts));
    all.add(chart(
        "query-time", "Time in queries", [](const Point& point) { return std::optional{point.queryTimeMean}; },
        [](const Point& point) { return point.queryTimeP95; },
        [](const Point& point) { return std::optional{point.queryTimeMax}; }, times));
    all.add(chart(
        "memory", "Memory", [](const Point& point) { return point.memoryMean; },
        [](const Point& point) { return point.memoryP95; }, [](const Point& point) { return point.memoryMax; }, sizes));
    return all.html();
}

} // namespace missive::performance
