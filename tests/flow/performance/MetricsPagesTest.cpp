#include <tests/flow/performance/MeasuredShop.hpp>

#include <doctest/doctest.h>

#include <string>

namespace missive::test {
namespace {

const std::string pagesOfShop = "nowo_performance: {enable_access_records: true}\n";

bool shows(const HttpAnswer& answer, const std::string& part) {
    INFO(answer.body);
    return answer.status == 200 && answer.body.find(part) != std::string::npos;
}

/// Where the styles lie that a page loads.
std::string stylesOf(const std::string& page) {
    const std::string before = "<link rel=\"stylesheet\" href=\"";
    const auto begin = page.find(before) + before.size();
    return page.substr(begin, page.find('"', begin) - begin);
}

} // namespace

TEST_CASE("the overview is a page that loads nothing but its styles, which are kept for good") {
    MeasuredShop measured{pagesOfShop};
    measured.shop.serve();
    measured.ask(7);
    const auto page = measured.shop.ask("GET /performance", "", {{"Accept", "text/html"}});
    CHECK(shows(page, "<h1>Metrics</h1>"));
    CHECK(shows(page, "get_stock"));
    CHECK(shows(page, "<dt>Accesses</dt><dd>7</dd>"));
    CHECK(page.field("Content-Type") == "text/html; charset=utf-8");
    const auto policy = page.field("Content-Security-Policy");
    CHECK(policy.starts_with("default-src 'none'"));
    CHECK(policy.find("unsafe-inline") == std::string::npos);
    CHECK(page.body.find("<script") == std::string::npos);
    CHECK(page.body.find(" style=") == std::string::npos);
    const auto styles = measured.shop.ask("GET " + stylesOf(page.body));
    CHECK(shows(styles, "prefers-color-scheme: dark"));
    CHECK(styles.field("Cache-Control") == "public, max-age=31536000, immutable");
    const auto again = measured.shop.ask("GET " + stylesOf(page.body), "", {{"If-None-Match", styles.field("ETag")}});
    CHECK(again.status == 304);
    CHECK(measured.shop.ask("GET /_missive/assets/pages.0000000000000000.css").status == 404);
    CHECK(measured.samples("_missive_performance_page_overview") == 0);
}

TEST_CASE("what is wrong with a filter is told as a page, and a filter nobody knows is refused") {
    MeasuredShop measured{pagesOfShop};
    measured.shop.serve();
    measured.ask(1);
    for (const auto* wrong : {"period=ever", "kind=ftp", "colour=red", "min_time=fast", "min_time=-1", "from=noon",
                              "sort=colour", "order=up", "cursor=x"}) {
        CAPTURE(wrong);
        const auto refused = measured.shop.ask(std::string{"GET /performance?"} + wrong);
        CHECK(refused.status == 422);
        CHECK(refused.field("Content-Type") == "text/html; charset=utf-8");
        CHECK(refused.body.find("Back to Metrics") != std::string::npos);
    }
    const auto empty = measured.shop.ask("GET /performance?period=&kind=&match=&min_time=&environment=&cursor=");
    CHECK(shows(empty, "get_stock"));
    CHECK(measured.shop.ask("POST /performance").status == 405);
}

TEST_CASE("who may not read measurements gets no page, and is told so") {
    MeasuredShop measured{pagesOfShop + "missive: {http: {tokens: {reader: {sha256: "
                                        "'3c469e9d6c5875d37a43f353d4f88e61fcf812c66eee3457465a40b0da4153e0', "
                                        "permissions: [performance.read]}, other: {sha256: "
                                        "'d9298a10d1b0735837dc4bd85dac641b0f3cef27a47e5d53a54f2f3f5b2fcffa', "
                                        "permissions: [orders.read]}}}}\n"};
    measured.shop.serve();
    const auto as = [&](const std::string& token, const std::string& target) {
        return measured.shop.ask("GET /performance" + target, "", {{"Authorization", "Bearer " + token}});
    };
    for (const auto* target : {"", "/routes/1", "/statistics", "/traffic", "/records", "/diagnosis"}) {
        CAPTURE(target);
        const auto stranger = measured.shop.ask(std::string{"GET /performance"} + target);
        CHECK(stranger.status == 401);
        CHECK(stranger.field("WWW-Authenticate").starts_with("Bearer"));
        CHECK(stranger.field("Content-Type") == "text/html; charset=utf-8");
        CHECK(as("other", target).status == 403);
        const auto known = as("token", target).status;
        CHECK((known == 200 || (known == 404 && std::string{target} == "/routes/1")));
    }
    MeasuredShop off{"nowo_performance: {dashboard: {enabled: false}}\n"};
    off.shop.serve();
    CHECK(off.shop.ask("GET /performance").status == 404);
    MeasuredShop moved{"nowo_performance: {dashboard: {prefix: /admin, path: /speed}}\n"};
    moved.shop.serve();
    CHECK(shows(moved.shop.ask("GET /admin/speed"), "href=\"/admin/speed\""));
}

TEST_CASE("records that fit a filter are deleted once that was confirmed, and no others") {
    MeasuredShop measured{"nowo_performance: {enable_access_records: true, dashboard: {enable_record_management: "
                          "true}}\n"};
    measured.shop.serve();
    measured.ask(4);
    CHECK(measured.shop.ask("GET /orders/nothing-of-this-kind").status == 404);
    REQUIRE(eventually(Scratch::patience, [&] { return measured.count("routes_data_records") == 5; }));
    CHECK(shows(measured.shop.ask("GET /performance/records?route=get_stock"), "Delete these records"));
    const auto asked = measured.shop.ask("GET /performance/records/deletion?route=get_stock");
    CHECK(shows(asked, "4 access records fit"));
    CHECK(shows(asked, "<form method=\"post\" action=\"/performance/records/deletion\">"));
    CHECK(measured.count("routes_data_records") == 5);
    const ServedShop::Headers form{{"Content-Type", "application/x-www-form-urlencoded"}};
    const auto forged = measured.shop.ask("POST /performance/records/deletion", "route=get_stock",
                                          {form.front(), {"Origin", "https://evil.example"}});
    CHECK(forged.status == 403);
    CHECK(measured.shop.ask("POST /performance/records/deletion", "route=get_stock").status == 415);
    CHECK(measured.shop.ask("POST /performance/records/deletion", "colour=red", form).status == 422);
    CHECK(measured.count("routes_data_records") == 5);
    const auto done = measured.shop.ask("POST /performance/records/deletion", "route=get_stock&status=", form);
    CHECK(done.status == 303);
    CHECK(done.field("Location") == "/performance/records?route=get_stock");
    CHECK(measured.count("routes_data_records") == 1);
    CHECK(measured.samples("get_stock") == 4);
    MeasuredShop without{pagesOfShop};
    without.shop.serve();
    without.ask(1);
    CHECK(without.shop.ask("POST /performance/records/deletion", "route=get_stock", form).status == 404);
    CHECK(without.shop.ask("GET /performance/records").body.find("Delete") == std::string::npos);
}

TEST_CASE("each page shows what was measured") {
    MeasuredShop measured{pagesOfShop};
    measured.shop.serve();
    measured.ask(3);
    CHECK(shows(measured.shop.ask("GET /performance/routes/1"), "<h1>get_stock</h1>"));
    CHECK(shows(measured.shop.ask("GET /performance/routes/1"), "Slowest accesses"));
    CHECK(measured.shop.ask("GET /performance/routes/4711").status == 404);
    CHECK(measured.shop.ask("GET /performance/routes/x").status == 404);
    CHECK(shows(measured.shop.ask("GET /performance/statistics"), "histogram-request-time"));
    CHECK(shows(measured.shop.ask("GET /performance/traffic"), "Accesses by weekday and hour"));
    CHECK(shows(measured.shop.ask("GET /performance/records?status=404"), "Accesses (3)"));
    CHECK(shows(measured.shop.ask("GET /performance/records?status=5xx"), "No access fits."));
    CHECK(shows(measured.shop.ask("GET /performance/records?from=2026-01-01T00:00"), "value=\"2026-01-01T00:00\""));
    CHECK(shows(measured.shop.ask("GET /performance/diagnosis"), "sync in the environment prod"));
    CHECK(shows(measured.shop.ask("GET /performance/api/v1/access-records?minQueries=0&order=newest"), "\"total\":3"));
    CHECK(shows(measured.shop.ask("GET /performance/api/v1/routes?match=get_*&minQueries=0"), "\"total\":1"));
}

} // namespace missive::test
