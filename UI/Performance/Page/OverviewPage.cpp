#include <UI/Performance/Page/OverviewPage.hpp>

#include <Application/Performance/Query/GetMetricsOverviewQueryHandler.hpp>
#include <Application/Performance/Query/GetMetricsSeriesQueryHandler.hpp>
#include <Application/Performance/Query/ListRouteMetricsQueryHandler.hpp>
#include <Application/Performance/Query/ListWatchedRoutesQueryHandler.hpp>
#include <UI/Missive/Pages/Chart/LineChart.hpp>
#include <UI/Missive/Pages/Html/Element.hpp>
#include <UI/Missive/Pages/Shell/DataTable.hpp>
#include <UI/Missive/Pages/Shell/FigureTiles.hpp>
#include <UI/Missive/Pages/Shell/ReadableFigure.hpp>
#include <UI/Performance/Page/RouteTable.hpp>
#include <UI/Performance/Page/SeriesCharts.hpp>
#include <UI/Performance/Page/WatchedReason.hpp>

namespace missive::performance {

namespace {

constexpr std::int64_t mostChartPoints = 120;
constexpr std::int64_t topRoutes = 5;
constexpr double millisecondsInSecond = 1e3;
constexpr double secondsInMinute = 60;

std::optional<double> secondsIn(const PageValues& values, std::string_view name) {
    const auto milliseconds = values.number(name);
    return milliseconds ? std::optional{*milliseconds / millisecondsInSecond} : std::nullopt;
}

Html tilesOf(const MetricsOverviewView& whole) {
    const auto errors = whole.samples == 0
                            ? std::nullopt
                            : std::optional{static_cast<double>(whole.errors) / static_cast<double>(whole.samples)};
    const bool isEstimate = whole.count != static_cast<double>(whole.samples);
    const auto samples = isEstimate ? ReadableFigure::count(static_cast<double>(whole.samples)) + " measured" : "";
    return FigureTiles{{{"Accesses", RouteTable::countOf(whole.count, whole.samples), samples},
                        {"Per minute", ReadableFigure::count(whole.perSecond * secondsInMinute)},
                        {"Errors", ReadableFigure::percent(errors),
                         ReadableFigure::count(static_cast<double>(whole.errors)) + " of them"},
                        {"P50", ReadableFigure::duration(whole.p50)},
                        {"P95", ReadableFigure::duration(whole.p95)},
                        {"P99", ReadableFigure::duration(whole.p99)},
                        {"Queries an access", ReadableFigure::count(whole.queriesMean)},
                        {"Time in queries", ReadableFigure::percent(whole.queryShare)}}}
        .html();
}

FilterForm routeFilter(const PageParts& parts, const PageValues& values) {
    FilterForm form{"overview", "Which measurements are shown", parts.link(), PageScope::fields(values)};
    form.fields.push_back({"match", "Routes", values.sent("match"), {}, false, "part or pattern*"});
    form.fields.push_back({"min_time", "P95 from (ms)", values.sent("min_time"), {}, true});
    form.fields.push_back({"max_time", "P95 up to (ms)", values.sent("max_time"), {}, true});
    form.fields.push_back({"min_queries", "Queries from", values.sent("min_queries"), {}, true});
    form.fields.push_back({"max_queries", "Queries up to", values.sent("max_queries"), {}, true});
    for (const auto* name : {"sort", "order"}) {
        if (const auto value = values.text(name)) {
            form.kept.emplace_back(name, *value);
        }
    }
    return form;
}

} // namespace

Page OverviewPage::operator()(const PageAsked& asked) const {
    asked.values.allow({"environment", "kind", "period", "from", "to", "match", "min_time", "max_time", "min_queries",
                        "max_queries", "sort", "order", "cursor"});
    const auto scope = PageScope::of(asked.values);
    const auto together = whole(scope);
    Page page{"Metrics", parts_.banner(), parts_.link()};
    page.content.add(routeFilter(parts_, asked.values).html());
    page.content.add(tilesOf(together));
    page.content.add(charts(scope));
    page.content.add(attention(asked, scope));
    page.content.add(tops(asked, scope));
    page.content.add(routes(asked, scope, together.mean * together.count));
    return page;
}

MetricsOverviewView OverviewPage::whole(const PageScope& scope) const {
    return GetMetricsOverviewQueryHandler{parts_.overview, parts_.board, parts_.clock,
                                          parts_.environment}(scope.query<GetMetricsOverviewQuery>());
}

Html OverviewPage::charts(const PageScope& scope) const {
    auto query = scope.query<GetMetricsSeriesQuery>();
    query.points = mostChartPoints;
    const auto series = GetMetricsSeriesQueryHandler{parts_.series, parts_.clock, parts_.environment}(query);
    const SeriesCharts charts{series};
    const auto counts = [](std::optional<double> value) { return ReadableFigure::count(value); };
    const auto times = [](std::optional<double> value) { return ReadableFigure::duration(value); };
    LineChart rate{"rate", "Accesses and errors " + charts.perPiece(),
                   "How many accesses there were, and how many of them failed.",
                   charts.points([](const auto& point) { return std::optional{point.count}; }, counts), "accesses"};
    rate.further = {
        {"errors",
         charts.points([](const auto& point) { return std::optional{static_cast<double>(point.errors)}; }, counts)}};
    LineChart time{"time", "Time of an access", "What half, 95 % and 99 % of accesses took at most.",
                   charts.points([](const auto& point) { return point.p50; }, times), "P50"};
    time.further = {{"P95", charts.points([](const auto& point) { return point.p95; }, times)},
                    {"P99", charts.points([](const auto& point) { return point.p99; }, times)}};
    return Element{"div"}.with("class", "charts").add(rate.html()).add(time.html()).html();
}

Html OverviewPage::attention(const PageAsked& asked, const PageScope& scope) const {
    const auto watched =
        ListWatchedRoutesQueryHandler{parts_.overview, parts_.clock, parts_.environment,
                                      parts_.options.sampling.thresholds}(scope.query<ListWatchedRoutesQuery>());
    const RouteTable table{parts_, asked.values, 0};
    DataTable rows{"Needs attention", {{"Route"}, {"Kind"}, {"Severity"}, {"Why"}}, {}, ""};
    for (const auto& each : watched.routes) {
        rows.rows.push_back({table.linkTo(each.id, each.route), Html::text(each.kind), severityOf(each),
                             Html::text(watchedReason(each))});
    }
    if (rows.rows.empty()) {
        return Element{"p"}.with("class", "quiet").add("No route needs attention.").html();
    }
    return rows.html();
}

Html OverviewPage::tops(const PageAsked& asked, const PageScope& scope) const {
    const RouteTable links{parts_, asked.values, 0};
    const ListRouteMetricsQueryHandler list{parts_.overview, parts_.clock, parts_.environment};
    const auto top = [&](const char* by, const char* caption, const char* label, auto figure) {
        auto query = scope.query<ListRouteMetricsQuery>();
        query.sort = by;
        query.limit = topRoutes;
        DataTable rows{caption, {{"Route"}, {label, {}, DataTable::Order::None, true}}, {}, ""};
        for (const auto& route : list(query).routes) {
            rows.rows.push_back({links.linkTo(route.id, route.route), Html::text(figure(route))});
        }
        return rows.rows.empty() ? Html{} : Element{"div"}.add(rows.html()).html();
    };
    Element all{"div"};
    all.with("class", "tops");
    all.add(top("total", "Most time in all", "Total",
                [](const auto& route) { return ReadableFigure::duration(route.mean * route.count); }));
    all.add(top("count", "Most accesses", "Count",
                [](const auto& route) { return RouteTable::countOf(route.count, route.samples); }));
    all.add(top("p95", "Slowest", "P95", [](const auto& route) { return ReadableFigure::duration(route.p95); }));
    return all.html();
}

Html OverviewPage::routes(const PageAsked& asked, const PageScope& scope, double total) const {
    auto query = scope.query<ListRouteMetricsQuery>();
    query.match = asked.values.text("match");
    query.minTime = secondsIn(asked.values, "min_time");
    query.maxTime = secondsIn(asked.values, "max_time");
    query.minQueries = asked.values.number("min_queries");
    query.maxQueries = asked.values.number("max_queries");
    query.sort = asked.values.text("sort");
    query.order = asked.values.text("order");
    query.cursor = asked.values.text("cursor");
    const auto found = ListRouteMetricsQueryHandler{parts_.overview, parts_.clock, parts_.environment}(query);
    Html html = RouteTable{parts_, asked.values, total}.html(
        found.routes, "Routes (" + ReadableFigure::count(static_cast<double>(found.total)) + ")",
        "No route was accessed in this period that fits. Choose a longer period, or fewer filters.");
    if (found.cursor) {
        html.add(Element{"p"}
                     .with("class", "pager")
                     .add(Element{"a"}
                              .link(asked.values.on(parts_.link(), {"cursor"}).with("cursor", *found.cursor))
                              .add("Further routes"))
                     .html());
    }
    return html;
}

} // namespace missive::performance
