#include <tests/flow/performance/MeasuredShop.hpp>

#include <doctest/doctest.h>

#include <string>

namespace missive::test {
namespace {

const std::string table = "doctrine://default?queue_name=metrics";
/// Nobody listens there.
const std::string nobody = "redis://127.0.0.1:1/metrics";
const std::string async = "nowo_performance: {async: true, environments: [prod], enable_access_records: true}\n";
const std::string notAsync = "nowo_performance: {enable_access_records: true}\n";

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

} // namespace

TEST_CASE("twenty requests are sent, stored by a worker under their own times, and shown") {
    MeasuredShop measured{async, table};
    measured.shop.serve();
    auto worker = measured.consume("metrics");
    measured.ask(20);
    REQUIRE(eventually(Scratch::patience, [&] { return measured.samples("get_stock") == 20; }));
    CHECK(measured.count("routes_data_records") == 20);
    const auto shown = measured.perf({"perf:show", "get_stock", "--format=json"});
    CAPTURE(shown.output);
    CHECK(shown.succeeded());
    CHECK(has(shown.output, "\"count\": 20,"));
    CHECK(has(shown.output, "\"samples\": 20,"));
    CHECK_FALSE(has(shown.output, "\"p95_s\": 0,"));
    CHECK_FALSE(has(shown.output, "\"queries_mean\": 0,"));
    const auto diagnosed = measured.perf({"perf:diagnose", "--probe"});
    CAPTURE(diagnosed.output);
    CHECK(diagnosed.succeeded());
    CHECK(has(diagnosed.output, "seen after"));
    CHECK(measured.count("routes_data", "name = '_probe'") == 0);
    CHECK(measured.perf({"perf:rebuild", "--check"}).succeeded());
    Scratch::terminate(worker);
}

TEST_CASE("without a worker requests wait, the diagnosis says so, and they are stored later under their own times") {
    MeasuredShop measured{async, table};
    measured.shop.serve();
    measured.ask(20);
    CHECK(measured.shop.stop().succeeded());
    CHECK(measured.shop.scratch.database().messages("metrics") == 20);
    const auto diagnosed = measured.perf({"perf:diagnose"});
    CAPTURE(diagnosed.output);
    CHECK_FALSE(diagnosed.succeeded());
    CHECK(has(diagnosed.output, "20 messages wait in it"));
    CHECK(measured.perf({"messenger:consume", "metrics", "--stop-when-empty"}).succeeded());
    CHECK(measured.samples("get_stock") == 20);
    CHECK(measured.count("routes_data_stats", "resolution = 86400") == 1);
}

TEST_CASE("without async the row is there when the response has arrived") {
    MeasuredShop measured{notAsync};
    measured.shop.serve();
    for (int i = 1; i <= 100; ++i) {
        measured.ask(1);
        CHECK(measured.count("routes_data_records") == i);
    }
    const auto stopped = measured.shop.stop();
    CHECK(stopped.succeeded());
    CHECK(measured.shop.scratch.database().text("SELECT state FROM performance_recorder WHERE role = 'http'") ==
          "ended");
}

TEST_CASE("with a broker that is away measurements are stored in the process, and it says so") {
    MeasuredShop measured{async, nobody};
    measured.shop.serve();
    measured.ask(20);
    REQUIRE(eventually(Scratch::patience, [&] { return measured.samples("get_stock") == 20; }));
    const auto stopped = measured.shop.stop();
    CHECK(stopped.succeeded());
    CHECK(has(stopped.errorOutput, "Measurements are stored in this process, since their transport fails"));
    CHECK(measured.shop.scratch.database().number("SELECT recorded - stored - sent - dropped FROM performance_recorder "
                                                  "WHERE role = 'http'") == 0);
}

TEST_CASE("commands and handlers have rows of their kind, and own messages have none") {
    MeasuredShop measured{async, table};
    CHECK(measured.perf({"order:create", ServedShop::order("0193e2a4-7c1e-7d2b-9f3a-5a4b3c2d1e0f")}).succeeded());
    CHECK(measured.perf({"messenger:consume", "async", "metrics", "--stop-when-empty"}).succeeded());
    CHECK(measured.count("routes_data", "kind = 'console' AND name = 'order:create' AND query_sum > 0") == 1);
    CHECK(measured.count("routes_data", "kind = 'message' AND name = 'ordering.update_stock'") == 1);
    CHECK(measured.count("routes_data", "name LIKE 'performance%' OR name LIKE 'messenger%'") == 0);
    CHECK(measured.shop.scratch.database().messages("metrics") == 0);
}

TEST_CASE("what is buffered when a server is told to stop is sent before it ends") {
    MeasuredShop measured{"nowo_performance: {async: true}\nmissive: {performance: {buffer: {interval: 10s}}}\n"};
    measured.shop.serve();
    measured.ask(50);
    CHECK(measured.shop.stop().succeeded());
    CHECK(measured.shop.scratch.database().messages("default") == 50);
    CHECK(measured.perf({"messenger:consume", "async", "--stop-when-empty"}).succeeded());
    CHECK(measured.samples("get_stock") == 50);
}

TEST_CASE("an environment that is not listed, and an application that says nothing, leave no rows") {
    MeasuredShop other{"nowo_performance: {environments: [dev]}\n"};
    other.shop.serve();
    other.ask(3);
    CHECK(other.shop.stop().succeeded());
    CHECK(other.count("sqlite_master", "name LIKE 'routes_data%'") == 0);
    const auto diagnosed = other.perf({"perf:diagnose"});
    CHECK_FALSE(diagnosed.succeeded());
    CHECK(has(diagnosed.output, "environments lacks"));
    MeasuredShop silent{""};
    silent.shop.serve();
    silent.ask(3);
    CHECK(silent.shop.stop().succeeded());
    CHECK(silent.count("sqlite_master", "name LIKE 'routes_data%'") == 0);
}

TEST_CASE("requests without a route, and those that are refused, are measured too, and health checks are not") {
    MeasuredShop measured{notAsync};
    measured.shop.serve();
    CHECK(measured.shop.ask("GET /nothing").status == 404);
    CHECK(measured.shop.ask("GET /livez").status == 200);
    CHECK(measured.shop.ask("GET /stock/MUG-BLUE?token=abc&page=2").status != 0);
    CHECK(measured.shop.stop().succeeded());
    CHECK(measured.samples("_unmatched") == 1);
    CHECK(measured.count("routes_data", "name LIKE '_missive%'") == 0);
    CHECK(measured.count("routes_data_records", "route_path LIKE '%abc%'") == 0);
}

} // namespace missive::test
