#include <tests/flow/performance/MeasuredShop.hpp>
#include <tests/support/server/PostgresServer.hpp>

#include <doctest/doctest.h>

#include <string>

namespace missive::test {
namespace {

std::string storedApart(const std::string& dsn, const std::string& more) {
    return "nowo_performance: {connection: '" + dsn + "', enable_access_records: true, " + more + "}\n";
}

bool leftNoTables(const MeasuredShop& measured) {
    return measured.count("sqlite_master", "name LIKE 'routes_data%' OR name = 'performance_recorder'") == 0;
}

} // namespace

TEST_CASE("measurements in a database of their own leave the application's alone, and are shown from there") {
    MeasuredShop measured{storedApart("sqlite:///metrics.db", "async: false")};
    measured.shop.serve();
    measured.ask(5);
    const DatabaseFile apart{measured.shop.scratch.file("metrics.db")};
    CHECK(apart.number("SELECT COUNT(*) FROM routes_data_records") == 5);
    CHECK(measured.shop.ask("GET /performance/api/v1/overview").body.find("\"samples\":5,") != std::string::npos);
    CHECK(measured.shop.stop().succeeded());
    CHECK(leftNoTables(measured));
    const auto diagnosed = measured.perf({"perf:diagnose"});
    CAPTURE(diagnosed.output);
    CHECK(diagnosed.succeeded());
    CHECK(diagnosed.output.find("in a database of their own") != std::string::npos);
    CHECK(measured.perf({"perf:rebuild", "--check"}).succeeded());
}

TEST_CASE("a measurement that is delivered twice is stored once in a database of its own") {
    MeasuredShop measured{storedApart("sqlite:///metrics.db", "async: true"), "doctrine://default?queue_name=metrics"};
    measured.shop.serve();
    measured.ask(20);
    CHECK(measured.shop.stop().succeeded());
    const auto messages = measured.shop.scratch.database();
    REQUIRE(messages.messages("metrics") == 20);
    messages.execute("INSERT INTO messenger_messages (body, headers, queue_name, created_at, available_at) "
                     "SELECT body, headers, queue_name, created_at, available_at FROM messenger_messages "
                     "WHERE queue_name = 'metrics'");
    for (int delivery = 0; delivery < 2; ++delivery) {
        CHECK(measured.perf({"messenger:consume", "metrics", "--limit=20", "--time-limit=20"}).succeeded());
    }
    CHECK(messages.messages("metrics") == 0);
    const DatabaseFile apart{measured.shop.scratch.file("metrics.db")};
    CHECK(apart.number("SELECT SUM(samples) FROM routes_data WHERE name = 'get_stock'") == 20);
    CHECK(apart.number("SELECT COUNT(*) FROM messenger_inbox WHERE handler = 'performance.record_metrics'") == 20);
    CHECK(leftNoTables(measured));
}

TEST_CASE("an application on SQLite has its measurements in PostgreSQL") {
    MeasuredShop measured{storedApart(PostgresServer::shared().newDatabase(), "async: true"),
                          "doctrine://default?queue_name=metrics"};
    measured.shop.serve();
    measured.ask(20);
    CHECK(measured.shop.stop().succeeded());
    CHECK(measured.perf({"messenger:consume", "metrics", "--limit=20", "--time-limit=20"}).succeeded());
    const auto shown = measured.perf({"perf:show", "get_stock", "--format=json"});
    CAPTURE(shown.output);
    CHECK(shown.output.find("\"samples\": 20,") != std::string::npos);
    CHECK(leftNoTables(measured));
    const auto configured = measured.perf({"debug:config", "--all"});
    CHECK(configured.output.find("password@") == std::string::npos);
}

} // namespace missive::test
