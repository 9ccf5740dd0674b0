#include <UI/Performance/Page/RoutePage.hpp>

#include <Application/Performance/Query/GetMetricsSeriesQueryHandler.hpp>
#include <Application/Performance/Query/GetMetricsStatisticsQueryHandler.hpp>
#include <Application/Performance/Query/GetRouteMetricsQueryHandler.hpp>
#include <Application/Performance/Query/ListAccessRecordsQueryHandler.hpp>
#include <Application/Performance/Query/MetricsScope.hpp>
#include <Domain/Missive/DomainError.hpp>
#include <Domain/Missive/Text/WholeNumber.hpp>
#include <UI/Missive/Pages/Html/Element.hpp>
#include <UI/Missive/Pages/Shell/DataTable.hpp>
#include <UI/Missive/Pages/Shell/ReadableFigure.hpp>
#include <UI/Performance/Page/RecordTable.hpp>
#include <UI/Performance/Page/RouteCharts.hpp>
#include <UI/Performance/Page/RouteFiguresTable.hpp>
#include <UI/Performance/Page/StatisticsPage.hpp>
#include <UI/Performance/Page/TrafficPage.hpp>

namespace missive::performance {

namespace {

constexpr std::int64_t pointsOfChart = 120;
constexpr std::int64_t slowestShown = 20;

std::int64_t idIn(const PageAsked& asked) {
    const auto& text = asked.fields.find("id")->second;
    if (const auto id = wholeNumber<std::int64_t>(text)) {
        return *id;
    }
    throw DomainError{"performance.route_unknown", "There is no route of this number."};
}

Html statusTable(const RouteMetricsView& route) {
    DataTable table{
        "How accesses ended",
        {{"Status"}, {"Count", {}, DataTable::Order::None, true}, {"Share", {}, DataTable::Order::None, true}},
        {},
        "No access had a status."};
    for (const auto& [status, count] : route.statuses) {
        const auto share = static_cast<double>(count) / static_cast<double>(route.samples);
        table.rows.push_back({Html::text(status), Html::text(ReadableFigure::count(static_cast<double>(count))),
                              Html::text(ReadableFigure::percent(share))});
    }
    return table.html();
}

} // namespace

Page RoutePage::operator()(const PageAsked& asked) const {
    asked.values.allow({"environment", "kind", "period", "from", "to"});
    const auto id = idIn(asked);
    auto scope = PageScope::of(asked.values);
    auto query = scope.query<GetRouteMetricsQuery>();
    query.id = id;
    const auto route = GetRouteMetricsQueryHandler{parts_.overview, parts_.clock}(query);
    scope.environment = route.environment;
    scope.kind = route.kind;
    const auto target = parts_.link("/routes/" + std::to_string(id));
    auto fields = PageScope::fields(asked.values);
    fields.resize(3); // the kind and the environment are the route's
    Page page{route.route, parts_.banner(), parts_.link()};
    page.content.add(Element{"p"}
                         .with("class", "quiet")
                         .add(route.kind + (route.method ? ", " + *route.method : "") + ", environment " +
                              route.environment + ", known since ")
                         .add(ReadableFigure::at(route.createdAt))
                         .add(", last access ")
                         .add(ReadableFigure::ago(route.lastAccessedAt, parts_.clock.now()))
                         .html());
    page.content.add(FilterForm{"route", "Which time is shown", target, fields}.html());
    page.content.add(routeFiguresTable(route, before(id, scope)));
    page.content.add(charts(scope, route.route));
    page.content.add(Element{"div"}
                         .with("class", "charts")
                         .add(histogram(scope, route.route))
                         .add(Element{"div"}.add(statusTable(route)))
                         .html());
    page.content.add(TrafficPage::weekOf(parts_, scope, route.route));
    page.content.add(slowest(scope, route.route));
    return page;
}

std::optional<RouteMetricsView> RoutePage::before(std::int64_t id, const PageScope& scope) const {
    const auto period = MetricsScope::periodOf(scope.period, scope.from, scope.to, parts_.clock.now());
    if (period.from <= TimePoint{}) {
        return std::nullopt;
    }
    GetRouteMetricsQuery query{id, {}, period.before().from, period.before().to};
    const auto found = GetRouteMetricsQueryHandler{parts_.overview, parts_.clock}(query);
    return found.samples == 0 ? std::nullopt : std::optional{found};
}

Html RoutePage::charts(const PageScope& scope, const std::string& route) const {
    auto query = scope.query<GetMetricsSeriesQuery>();
    query.route = route;
    query.points = pointsOfChart;
    return routeCharts(GetMetricsSeriesQueryHandler{parts_.series, parts_.clock, parts_.environment}(query));
}

Html RoutePage::histogram(const PageScope& scope, const std::string& route) const {
    auto query = scope.query<GetMetricsStatisticsQuery>();
    query.route = route;
    const auto found = GetMetricsStatisticsQueryHandler{parts_.overview, parts_.clock, parts_.environment}(query);
    return found.figures.empty() ? Html{} : StatisticsPage::histogramOf(found.figures.front());
}

Html RoutePage::slowest(const PageScope& scope, const std::string& route) const {
    auto query = scope.query<ListAccessRecordsQuery>();
    query.route = route;
    query.order = "slowest";
    query.limit = slowestShown;
    const auto found = ListAccessRecordsQueryHandler{parts_.records, parts_.clock, parts_.environment}(query);
    auto link = parts_.link("/records").with("route", route).with("kind", *scope.kind);
    link = link.with("environment", *scope.environment);
    Html html =
        RecordTable::html(found.records, "Slowest accesses",
                          parts_.options.keepsRecords ? "No access of this period was recorded."
                                                      : "Accesses are not recorded one by one; set "
                                                        "nowo_performance.enable_access_records to true for that.");
    html.add(Element{"p"}.add(Element{"a"}.link(link).add("All access records of this route")).html());
    return html;
}

} // namespace missive::performance
