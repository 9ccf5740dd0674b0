#include <tests/flow/performance/MeasuredShop.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

namespace missive::test {
namespace {

const std::string withRecords = "nowo_performance: {enable_access_records: true, export: {max_rows: 4}}\n";

bool tells(const HttpAnswer& answer, const std::string& part) {
    INFO(answer.body);
    return answer.status == 200 && answer.body.find(part) != std::string::npos;
}

/// What stands behind `"name":` up to the next comma or brace; empty without it.
std::string valueOf(const std::string& json, const std::string& name) {
    const auto at = json.find('"' + name + "\":");
    if (at == std::string::npos) {
        return {};
    }
    const auto begin = at + name.size() + 3;
    return json.substr(begin, json.find_first_of(",}", begin) - begin);
}

} // namespace

TEST_CASE("what was measured is told as JSON: together, by route, by time, by figure and by access") {
    MeasuredShop measured{withRecords};
    measured.shop.serve();
    measured.ask(7);
    CHECK(measured.shop.ask("GET /nothing").status == 404);
    REQUIRE(eventually(Scratch::patience, [&] { return measured.samples("_unmatched") == 1; }));
    const auto& shop = measured.shop;
    const auto overview = shop.ask("GET /performance/api/v1/overview");
    CHECK(tells(overview, "\"routes\":2,"));
    CHECK(tells(overview, "\"samples\":8,"));
    CHECK(tells(overview, "\"state\":\"sync\""));
    CHECK(tells(shop.ask("GET /performance/api/v1/routes?sort=count"), "\"statuses\":{\"404\":7}"));
    CHECK(tells(shop.ask("GET /performance/api/v1/routes/1"), "\"route\":\"get_stock\""));
    CHECK(tells(shop.ask("GET /performance/api/v1/series?route=get_stock&period=in-last-hour"), "\"resolution\":60"));
    CHECK(tells(shop.ask("GET /performance/api/v1/statistics"), "\"figure\":\"request_time\",\"count\":8"));
    CHECK(tells(shop.ask("GET /performance/api/v1/access-records"), "\"total\":8"));
    CHECK(tells(shop.ask("GET /performance/api/v1/recorders"), "\"role\":\"http\""));
    CHECK(measured.samples("_missive_performance_overview") == 0);
    CHECK(tells(shop.ask("GET /openapi.json"), "/performance/api/v1/access-records"));
}

TEST_CASE("a page is gone on with behind its last row, and comes to an end") {
    MeasuredShop measured{withRecords};
    measured.shop.serve();
    measured.ask(5);
    std::string target = "GET /performance/api/v1/access-records?limit=2";
    std::size_t pages = 0;
    for (std::string cursor = "first"; !cursor.empty() && cursor != "null" && pages < 9; ++pages) {
        const auto answer = measured.shop.ask(pages == 0 ? target : target + "&cursor=" + cursor);
        REQUIRE(answer.status == 200);
        cursor = valueOf(answer.body, "cursor");
        cursor = cursor.size() > 2 && cursor.front() == '"' ? cursor.substr(1, cursor.size() - 2) : "";
    }
    CHECK(pages == 3);
    const auto first = measured.shop.ask("GET /performance/api/v1/routes?limit=1");
    CHECK(valueOf(first.body, "total") == "1");
    for (const auto* wrong : {"routes?limit=501", "routes?limit=0", "routes?cursor=x", "routes?cursor=77",
                              "routes?sort=colour", "routes?kind=ftp", "series?period=ever", "routes/x",
                              "overview?from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z"}) {
        CAPTURE(wrong);
        const auto refused = measured.shop.ask(std::string{"GET /performance/api/v1/"} + wrong);
        CHECK((refused.status == 400 || refused.status == 404 || refused.status == 422));
    }
    CHECK(measured.shop.ask("GET /performance/api/v1/routes/4711").status == 404);
}

TEST_CASE("an answer that is known already is not sent again") {
    MeasuredShop measured{withRecords};
    measured.shop.serve();
    measured.ask(1);
    const auto known = measured.shop.ask("GET /performance/api/v1/routes?period=all");
    const auto tag = known.field("ETag");
    CHECK(tag.size() == 34);
    const auto again = measured.shop.ask("GET /performance/api/v1/routes?period=all", "", {{"If-None-Match", tag}});
    CHECK(again.status == 304);
    CHECK(again.body.empty());
    measured.ask(1);
    CHECK(measured.shop.ask("GET /performance/api/v1/routes?period=all", "", {{"If-None-Match", tag}}).status == 200);
}

TEST_CASE("an export is a file, and tells where rows were left out") {
    MeasuredShop measured{withRecords};
    measured.shop.serve();
    measured.ask(5);
    const auto csv = measured.shop.ask("GET /performance/export/records.csv", "", {{"Accept", "text/csv"}});
    CHECK(csv.status == 200);
    CHECK(csv.field("Content-Type") == "text/csv; charset=utf-8");
    CHECK(csv.field("Content-Disposition") == "attachment; filename=\"records.csv\"");
    CHECK(csv.field("X-Missive-Truncated") == "true");
    CHECK(csv.field("X-Missive-Total") == "5");
    CHECK(csv.body.starts_with("\xef\xbb\xbf"
                               "accessed_at,route,environment"));
    CHECK(std::count(csv.body.begin(), csv.body.end(), '\n') == 5); // the heads, and four rows
    const auto json = measured.shop.ask("GET /performance/export/records.json");
    CHECK(tells(json, "{\"total\":5,\"truncated\":true,\"rows\":["));
    const auto routes = measured.shop.ask("GET /performance/export/routes.ndjson");
    CHECK(tells(routes, "{\"route\":\"get_stock\""));
    CHECK(routes.field("X-Missive-Truncated").empty());
    CHECK(measured.shop.ask("GET /performance/export/routes.xls").status == 404);
    CHECK(measured.shop.ask("GET /performance/export/nothing").status == 404);
}

TEST_CASE("who may not read what was measured is told so, and a dashboard that is switched off is not there") {
    MeasuredShop measured{withRecords + "missive: {http: {tokens: {reader: {sha256: "
                                        "'3c469e9d6c5875d37a43f353d4f88e61fcf812c66eee3457465a40b0da4153e0', "
                                        "permissions: [performance.read]}, other: {sha256: "
                                        "'d9298a10d1b0735837dc4bd85dac641b0f3cef27a47e5d53a54f2f3f5b2fcffa', "
                                        "permissions: [orders.read]}}}}\n"};
    measured.shop.serve();
    const auto as = [&](const std::string& token, const std::string& target) {
        return measured.shop.ask("GET /performance" + target, "", {{"Authorization", "Bearer " + token}}).status;
    };
    for (const auto* target :
         {"/api/v1/overview", "/api/v1/routes", "/api/v1/routes/1", "/api/v1/series", "/api/v1/statistics",
          "/api/v1/access-records", "/api/v1/recorders", "/export/routes.csv"}) {
        CAPTURE(target);
        CHECK(measured.shop.ask(std::string{"GET /performance"} + target).status == 401);
        CHECK(as("other", target) == 403);
        CHECK(as("token", target) != 401);
        CHECK(as("token", target) != 403);
    }
    MeasuredShop off{"nowo_performance: {dashboard: {enabled: false}}\n"};
    off.shop.serve();
    CHECK(off.shop.ask("GET /performance/api/v1/overview").status == 404);
    MeasuredShop moved{"nowo_performance: {dashboard: {prefix: /admin, path: /speed}}\n"};
    moved.shop.serve();
    CHECK(moved.shop.ask("GET /admin/speed/api/v1/overview").status == 200);
}

TEST_CASE("the recorder's figures stand beside the others of the server") {
    MeasuredShop measured{withRecords};
    measured.shop.serve();
    measured.ask(3);
    const auto figures = measured.shop.ask("GET /metrics");
    CHECK(tells(figures, "missive_perf_recorded_total 3"));
    CHECK(tells(figures, "missive_perf_stored_total 3"));
    CHECK(tells(figures, "missive_perf_dropped_total{reason=\"buffer\"} 0"));
    CHECK(tells(figures, "missive_perf_state{state=\"sync\"} 1"));
    CHECK(tells(figures, "missive_perf_state{state=\"fallback\"} 0"));
}

} // namespace missive::test
