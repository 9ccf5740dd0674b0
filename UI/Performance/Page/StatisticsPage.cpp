#include <UI/Performance/Page/StatisticsPage.hpp>

#include <Application/Performance/Query/CompareRoutesQueryHandler.hpp>
#include <Application/Performance/Query/GetMetricsStatisticsQueryHandler.hpp>
#include <UI/Missive/Pages/Chart/BarChart.hpp>
#include <UI/Missive/Pages/Html/Element.hpp>
#include <UI/Missive/Pages/Shell/DataTable.hpp>
#include <UI/Missive/Pages/Shell/FigureTiles.hpp>
#include <UI/Missive/Pages/Shell/ReadableFigure.hpp>
#include <UI/Performance/Page/FigureNames.hpp>
#include <UI/Performance/Page/RouteTable.hpp>

#include <cmath>

namespace missive::performance {

namespace {

DataTable::Column figureColumn(const char* label) { return {label, {}, DataTable::Order::None, true}; }

std::vector<Html> distributionRow(const FigureDistribution& each) {
    const auto shown = [&](double value) { return Html::text(FigureNames::text(each.figure, value)); };
    const auto one = [&](double value) { // of one access: there are no parts of a query
        return shown(each.figure == "queries" ? std::round(value) : value);
    };
    return {Html::text(FigureNames::title(each.figure)),
            Html::text(ReadableFigure::count(static_cast<double>(each.count))),
            shown(each.mean),
            one(each.p50),
            one(each.mode),
            shown(each.deviation),
            one(each.min),
            one(each.p25),
            one(each.p75),
            one(each.p90),
            one(each.p95),
            one(each.p99),
            one(each.max)};
}

} // namespace

Html StatisticsPage::histogramOf(const FigureDistribution& figure) {
    BarChart chart{"histogram-" + FigureNames::id(figure.figure),
                   FigureNames::title(figure.figure),
                   "How many accesses had which value; the pieces widen by the same factor.",
                   {}};
    for (const auto& piece : figure.histogram) {
        chart.points.push_back(
            {FigureNames::text(figure.figure, piece.from) + " to " + FigureNames::text(figure.figure, piece.to),
             static_cast<double>(piece.count), ReadableFigure::count(static_cast<double>(piece.count))});
    }
    return chart.html();
}

Page StatisticsPage::operator()(const PageAsked& asked) const {
    asked.values.allow({"environment", "kind", "period", "from", "to", "route"});
    const auto scope = PageScope::of(asked.values);
    Page page{"Statistics", parts_.banner(), parts_.link("/statistics")};
    FilterForm form{"statistics", "Which measurements are counted", parts_.link("/statistics"),
                    PageScope::fields(asked.values)};
    form.fields.push_back({"route", "Route", asked.values.sent("route"), {}, false, "its whole name"});
    page.content.add(form.html());
    page.content.add(distributions(asked, scope));
    page.content.add(comparison(asked, scope));
    return page;
}

Html StatisticsPage::distributions(const PageAsked& asked, const PageScope& scope) const {
    auto query = scope.query<GetMetricsStatisticsQuery>();
    query.route = asked.values.text("route");
    const auto found = GetMetricsStatisticsQueryHandler{parts_.overview, parts_.clock, parts_.environment}(query);
    DataTable table{"Over accesses",
                    {{"Figure"},
                     figureColumn("n"),
                     figureColumn("Mean"),
                     figureColumn("Median"),
                     figureColumn("Mode"),
                     figureColumn("Deviation"),
                     figureColumn("Min"),
                     figureColumn("P25"),
                     figureColumn("P75"),
                     figureColumn("P90"),
                     figureColumn("P95"),
                     figureColumn("P99"),
                     figureColumn("Max")},
                    {},
                    "Nothing was measured in this period. Choose a longer one."};
    Element charts{"div"};
    charts.with("class", "charts");
    for (const auto& each : found.figures) {
        table.rows.push_back(distributionRow(each));
        charts.add(histogramOf(each));
    }
    Html html = table.html();
    html.add(charts.html());
    return html;
}

Html StatisticsPage::comparison(const PageAsked& asked, const PageScope& scope) const {
    const auto found =
        CompareRoutesQueryHandler{parts_.overview, parts_.clock, parts_.environment}(scope.query<CompareRoutesQuery>());
    const RouteTable links{parts_, asked.values, 0};
    const auto rowsOf = [&](const std::vector<RouteMetricsView>& routes, const char* caption, const char* none) {
        DataTable table{caption,
                        {{"Route"},
                         {"Kind"},
                         figureColumn("Count"),
                         figureColumn("Mean"),
                         figureColumn("P95"),
                         figureColumn("Query time")},
                        {},
                        none};
        for (const auto& route : routes) {
            table.rows.push_back({links.linkTo(route.id, route.route), Html::text(route.kind),
                                  Html::text(RouteTable::countOf(route.count, route.samples)),
                                  Html::text(ReadableFigure::duration(route.mean)),
                                  Html::text(ReadableFigure::duration(route.p95)),
                                  Html::text(ReadableFigure::duration(route.queryTimeMean))});
        }
        return table.html();
    };
    Html html = Element{"h2"}.add("Over routes").html();
    html.add(FigureTiles{{{"Routes", ReadableFigure::count(static_cast<double>(found.routes))},
                          {"Busiest tenth", ReadableFigure::percent(found.busiestShare),
                           "of all accesses are of " + ReadableFigure::count(static_cast<double>(found.busiest)) +
                               (found.busiest == 1 ? " route" : " routes")}}}
                 .html());
    html.add(rowsOf(found.outliers, "Outliers: P95 is outside 1.5 interquartile ranges", "No route is an outlier."));
    html.add(rowsOf(found.bound, "Bound by queries: more than 80 % of the time, and than 100 ms",
                    "No route spends most of a long time in queries."));
    return html;
}

} // namespace missive::performance
