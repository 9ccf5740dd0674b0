#include <UI/Performance/Page/RegisterMetricsPages.hpp>

#include <Application/Performance/SharedMetricsOverview.hpp>
#include <UI/Missive/App.hpp>
#include <UI/Missive/Pages/Serve/HttpPages.hpp>
#include <UI/Performance/Measuring.hpp>
#include <UI/Performance/Page/DeletionPage.hpp>
#include <UI/Performance/Page/DiagnosisPage.hpp>
#include <UI/Performance/Page/OverviewPage.hpp>
#include <UI/Performance/Page/PageParts.hpp>
#include <UI/Performance/Page/RecordsPage.hpp>
#include <UI/Performance/Page/RoutePage.hpp>
#include <UI/Performance/Page/StatisticsPage.hpp>
#include <UI/Performance/Page/TrafficPage.hpp>

#include <string>
#include <utility>

namespace missive::performance {

namespace {

void guard(AnswerDefinition route, const PerformanceOptions& options, const std::string& name) {
    route.ofFramework().name("_missive_performance_page_" + name);
    if (options.isReadByAnybody) {
        route.anonymous();
    } else {
        route.permission("performance.read");
    }
}

} // namespace

void registerMetricsPages(App& app, Measuring& measuring) {
    const auto& options = measuring.options();
    if (!measuring.isActive() || !options.hasDashboard) {
        return;
    }
    auto& database = measuring.database();
    const PageParts parts{app.make<SharedMetricsOverview>(database.overview(), app.clock()),
                          database.series(),
                          database.records(),
                          database.board(),
                          app.clock(),
                          options,
                          app.configuration().environment};
    auto& pages = app.feature<HttpPages>();
    const auto add = [&](const std::string& name, const std::string& path, HttpPages::Source page) {
        guard(pages.page(options.dashboardPath + path, std::move(page)), options, name);
    };
    add("overview", "", OverviewPage{parts});
    add("route", "/routes/{id}", RoutePage{parts});
    add("statistics", "/statistics", StatisticsPage{parts});
    add("traffic", "/traffic", TrafficPage{parts});
    add("records", "/records", RecordsPage{parts});
    add("diagnosis", "/diagnosis", DiagnosisPage{parts, Diagnosis{app, measuring}});
    if (options.managesRecords) {
        const DeletionPage deletion{parts, database.purge()};
        const auto path = options.dashboardPath + "/records/deletion";
        add("deletion", "/records/deletion", [deletion](const PageAsked& asked) { return deletion.show(asked); });
        pages.action(path, [deletion](const PageAsked& asked) { return deletion.act(asked); })
            .ofFramework()
            .name("_missive_performance_delete_records")
            .permission("monitor.act");
    }
    pages.entry("Metrics", parts.link());
    pages.entry("Statistics", parts.link("/statistics"));
    pages.entry("Access statistics", parts.link("/traffic"));
    pages.entry("Access records", parts.link("/records"));
    pages.entry("Diagnosis", parts.link("/diagnosis"));
}

} // namespace missive::performance
