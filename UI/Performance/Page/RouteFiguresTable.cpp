#include <UI/Performance/Page/RouteFiguresTable.hpp>

#include <UI/Missive/Pages/Shell/DataTable.hpp>
#include <UI/Missive/Pages/Shell/ReadableFigure.hpp>
#include <UI/Performance/Page/RouteTable.hpp>

#include <functional>

namespace missive::performance {

namespace {

using Value = std::function<std::optional<double>(const RouteMetricsView&)>;

std::string changeOf(std::optional<double> now, std::optional<double> before) {
    if (!now || before.value_or(0) <= 0) {
        return "\u2013";
    }
    const auto share = *now / *before - 1;
    return (share > 0 ? "+" : "") + ReadableFigure::percent(share);
}

} // namespace

Html routeFiguresTable(const RouteMetricsView& route, const std::optional<RouteMetricsView>& before) {
    const auto number = [](const char* label) { return DataTable::Column{label, {}, DataTable::Order::None, true}; };
    DataTable table{"Figures", {{"Figure"}, number("This period"), number("Before"), number("Change")}, {}, ""};
    const auto add = [&](const char* label, const Value& value, std::string (*text)(std::optional<double>)) {
        const auto earlier = before ? value(*before) : std::nullopt;
        table.rows.push_back({Html::text(label), Html::text(text(value(route))), Html::text(text(earlier)),
                              Html::text(changeOf(value(route), earlier))});
    };
    const auto errors = [](const RouteMetricsView& each) {
        return each.samples == 0 ? std::nullopt
                                 : std::optional{static_cast<double>(each.errors) / static_cast<double>(each.samples)};
    };
    const bool isEstimate = route.count != static_cast<double>(route.samples);
    add(
        isEstimate ? "Accesses (estimated)" : "Accesses", [](const auto& each) { return std::optional{each.count}; },
        &ReadableFigure::count);
    add("Errors", errors, &ReadableFigure::percent);
    add("Mean", [](const auto& each) { return std::optional{each.mean}; }, &ReadableFigure::duration);
    add("P50", [](const auto& each) { return each.p50; }, &ReadableFigure::duration);
    add("P95", [](const auto& each) { return each.p95; }, &ReadableFigure::duration);
    add("P99", [](const auto& each) { return each.p99; }, &ReadableFigure::duration);
    add("Max", [](const auto& each) { return std::optional{each.max}; }, &ReadableFigure::duration);
    add("Queries", [](const auto& each) { return std::optional{each.queriesMean}; }, &ReadableFigure::count);
    add("Query time", [](const auto& each) { return std::optional{each.queryTimeMean}; }, &ReadableFigure::duration);
    add("Memory", [](const auto& each) { return each.memoryMean; }, &ReadableFigure::bytes);
    return table.html();
}

} // namespace missive::performance
