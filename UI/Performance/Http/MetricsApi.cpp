#include <UI/Performance/Http/MetricsApi.hpp>

#include <Application/Performance/Query/ExportMetricsQueryHandler.hpp>
#include <Application/Performance/Query/GetMetricsOverviewQueryHandler.hpp>
#include <Application/Performance/Query/GetMetricsSeriesQueryHandler.hpp>
#include <Application/Performance/Query/GetMetricsStatisticsQueryHandler.hpp>
#include <Application/Performance/Query/GetRouteMetricsQueryHandler.hpp>
#include <Application/Performance/Query/ListAccessRecordsQueryHandler.hpp>
#include <Application/Performance/Query/ListRecordersQueryHandler.hpp>
#include <Application/Performance/Query/ListRouteMetricsQueryHandler.hpp>
#include <Infrastructure/Performance/PerformanceQueries.hpp>
#include <UI/Missive/App.hpp>
#include <UI/Missive/Http/HttpRoutes.hpp>
#include <UI/Performance/Http/ExportAnswer.hpp>
#include <UI/Performance/Measuring.hpp>

#include <string>

namespace missive::performance {

namespace {

template <Message Query> void addRoute(HttpRoutes& http, const PerformanceOptions& options, const std::string& path,
                                       const std::string& name, const std::string& description) {
    auto route = http.route<Query>("GET " + options.dashboardPath + path);
    route.ofFramework().name("_missive_performance_" + name).describe(description);
    if (options.isReadByAnybody) {
        route.anonymous();
    } else {
        route.permission("performance.read");
    }
    if constexpr (std::is_same_v<Query, ExportMetricsQuery>) {
        route.rendered("text/csv", &exportAnswer);
    } else {
        route.etagOfContent();
    }
}

void addHandlers(App& app, MetricsDatabase& database, const PerformanceOptions& options) {
    const auto& environment = app.configuration().environment;
    auto& overview = database.overview();
    app.query(ListRouteMetricsQueryHandler{overview, app.clock(), environment});
    app.query(GetRouteMetricsQueryHandler{overview, app.clock()});
    app.query(GetMetricsOverviewQueryHandler{overview, database.board(), app.clock(), environment});
    app.query(GetMetricsSeriesQueryHandler{database.series(), app.clock(), environment});
    app.query(GetMetricsStatisticsQueryHandler{overview, app.clock(), environment});
    app.query(ListAccessRecordsQueryHandler{database.records(), app.clock(), environment});
    app.query(ListRecordersQueryHandler{database.board()});
    app.query(ExportMetricsQueryHandler{overview, database.records(), app.clock(), environment,
                                        static_cast<std::size_t>(options.exportRows)});
}

} // namespace

void registerMetricsApi(App& app, Measuring& measuring) {
    const auto& options = measuring.options();
    if (!measuring.isActive() || !options.hasDashboard) {
        return;
    }
    addHandlers(app, measuring.database(), options);
    auto& http = app.feature<HttpRoutes>();
    addRoute<GetMetricsOverviewQuery>(http, options, "/api/v1/overview", "overview", "What all routes took together.");
    addRoute<ListRouteMetricsQuery>(http, options, "/api/v1/routes", "routes", "The routes of a period.");
    addRoute<GetRouteMetricsQuery>(http, options, "/api/v1/routes/{id}", "route", "One route.");
    addRoute<GetMetricsSeriesQuery>(http, options, "/api/v1/series", "series", "What routes took, time by time.");
    addRoute<GetMetricsStatisticsQuery>(http, options, "/api/v1/statistics", "statistics",
                                        "How figures are distributed.");
    addRoute<ListAccessRecordsQuery>(http, options, "/api/v1/access-records", "access_records",
                                     "The records of accesses.");
    addRoute<ListRecordersQuery>(http, options, "/api/v1/recorders", "recorders", "The recorders of all processes.");
    addRoute<ExportMetricsQuery>(http, options, "/export/{file}", "export",
                                 "Rows for other programs: routes or records, as .csv, .json or .ndjson.");
    http.status("performance.route_unknown", 404);
    http.status("performance.export_unknown", 404);
}

} // namespace missive::performance
