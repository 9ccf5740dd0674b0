#include <UI/Performance/Page/RouteTable.hpp>

#include <UI/Missive/Pages/Html/Element.hpp>
#include <UI/Missive/Pages/Shell/DataTable.hpp>
#include <UI/Missive/Pages/Shell/ReadableFigure.hpp>
#include <UI/Performance/Page/PageScope.hpp>

#include <algorithm>

namespace missive::performance {

namespace {

DataTable::Column sortable(const PageParts& parts, const PageValues& values, std::string label, const std::string& by) {
    const bool isBy = values.text("sort").value_or("total") == by;
    const auto usual = by == "name" ? "asc" : "desc";
    const bool isAscending = values.text("order").value_or(isBy ? usual : "") == "asc";
    auto link = values.on(parts.link(), {"sort", "order", "cursor"}).with("sort", by);
    if (isBy) {
        link = link.with("order", isAscending ? "desc" : "asc");
    }
    const auto order = !isBy         ? DataTable::Order::None
                       : isAscending ? DataTable::Order::Ascending
                                     : DataTable::Order::Descending;
    return {std::move(label), link, order, by != "name"};
}

double timesOf(const RouteMetricsView& route, double each) { return route.count * each; }

double errorShareOf(const RouteMetricsView& route) {
    return route.samples == 0 ? 0 : static_cast<double>(route.errors) / static_cast<double>(route.samples);
}

} // namespace

std::string RouteTable::countOf(double count, std::int64_t samples) {
    const bool isEstimate = count != static_cast<double>(samples);
    return (isEstimate ? "~" : "") + ReadableFigure::count(count);
}

Html RouteTable::linkTo(std::int64_t id, const std::string& name) const {
    return Element{"a"}.link(PageScope::on(parts_.link("/routes/" + std::to_string(id)), values_)).add(name).html();
}

std::string RouteTable::statusesOf(const RouteMetricsView& route) const {
    std::string shown;
    std::int64_t others = 0;
    const auto& tracked = parts_.options.statusCodes;
    for (const auto& [status, count] : route.statuses) {
        const bool isTracked = std::ranges::find(tracked, std::stoi(status)) != tracked.end();
        others += isTracked ? 0 : count;
        if (isTracked) {
            shown += (shown.empty() ? "" : ", ") + status + "\u00A0\u00D7\u00A0" +
                     ReadableFigure::count(static_cast<double>(count));
        }
    }
    if (others > 0) {
        shown += (shown.empty() ? "" : ", ") + std::string{"other\u00A0\u00D7\u00A0"} +
                 ReadableFigure::count(static_cast<double>(others));
    }
    return shown.empty() ? "\u2013" : shown;
}

std::vector<Html> RouteTable::rowOf(const RouteMetricsView& route) const {
    const auto plain = [](const std::string& text) { return Html::text(text); };
    const auto duration = [&](std::optional<double> seconds) { return plain(ReadableFigure::duration(seconds)); };
    const auto share = total_ > 0 ? timesOf(route, route.mean) / total_ : 0;
    const auto records = PageScope::on(parts_.link("/records"), values_).with("route", route.route);
    return {linkTo(route.id, route.route),
            Element{"span"}.with("class", "word").add(route.kind).html(),
            Element{"a"}.link(records).add(countOf(route.count, route.samples)).html(),
            plain(ReadableFigure::percent(errorShareOf(route))),
            duration(route.mean),
            duration(route.p50),
            duration(route.p95),
            duration(route.p99),
            duration(route.max),
            plain(ReadableFigure::count(route.queriesMean)),
            duration(route.queryTimeMean),
            plain(ReadableFigure::percent(share)),
            plain(statusesOf(route)),
            ReadableFigure::ago(route.lastAccessedAt, parts_.clock.now())};
}

Html RouteTable::html(std::span<const RouteMetricsView> routes, const std::string& caption,
                      const std::string& whenEmpty) const {
    const auto column = [&](const char* label, const char* by) { return sortable(parts_, values_, label, by); };
    DataTable table{caption,
                    {column("Route", "name"),
                     {"Kind"},
                     column("Count", "count"),
                     column("Errors", "errors"),
                     column("Mean", "mean"),
                     {"P50", {}, DataTable::Order::None, true},
                     column("P95", "p95"),
                     column("P99", "p99"),
                     column("Max", "max"),
                     column("Queries", "queries"),
                     column("Query time", "query-time"),
                     column("Share", "total"),
                     {"Statuses"},
                     column("Last", "last")},
                    {},
                    whenEmpty};
    for (const auto& route : routes) {
        table.rows.push_back(rowOf(route));
    }
    return table.html();
}

} // namespace missive::performance
