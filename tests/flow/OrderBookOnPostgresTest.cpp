#include <tests/flow/Scratch.hpp>

#include <tests/support/process/Eventually.hpp>
#include <tests/support/server/PostgresServer.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <string>

namespace missive::test {

namespace {

const std::string orders = FLOW_DATA "/orders.jsonl";
const std::string stock = FLOW_DATA "/stock.jsonl";
constexpr std::chrono::seconds patience{60};

/// The shop on PostgreSQL, as database and as transport.
struct Shop {
    explicit Shop(PostgresServer& on) : url{{"DATABASE_URL", on.newDatabase()}} {}

    Finished run(const Scratch::Arguments& arguments) const { return scratch.run(arguments, url); }
    Process start(const Scratch::Arguments& arguments) const { return scratch.start(arguments, url); }
    bool drained() const {
        return eventually(patience, [&] {
            const auto stats = run({"messenger:stats", "async", "--format=json"}).output;
            return stats.find("\"count\": 0") != std::string::npos &&
                   stats.find("\"delayed\": 0") != std::string::npos &&
                   stats.find("\"claimed\": 0") != std::string::npos;
        });
    }
    void checkBook() const {
        const auto report = run({"order:report", "--format=json"});
        REQUIRE(report.succeeded());
        CHECK(Report::read(report.output) == Report::expectedIn(FLOW_DATA "/expected.json"));
    }

    Scratch::Environment url;
    Scratch scratch{MISSIVE_PROGRAM};
};

} // namespace

TEST_CASE("the order book reaches the same figures on PostgreSQL") {
    const Shop shop{PostgresServer::shared()};
    REQUIRE(shop.run({"stock:import", stock}).succeeded());
    CHECK(shop.run({"order:import", orders}).exit == Exit{1, 0});
    CHECK(shop.run({"messenger:consume", "async", "--stop-when-empty"}).succeeded());
    shop.checkBook();
    CHECK(shop.run({"messenger:failed:retry", "--all", "--force"}).exit == Exit{0, 0});
    shop.checkBook();
}

TEST_CASE("two workers beside a running import reach the same figures on PostgreSQL") {
    const Shop shop{PostgresServer::shared()};
    REQUIRE(shop.run({"stock:import", stock}).succeeded());
    auto first = shop.start({"messenger:consume", "async", "--concurrency=3"});
    auto second = shop.start({"messenger:consume", "async"});
    REQUIRE(shop.run({"order:import", orders}).exit == Exit{1, 0});
    CHECK(shop.drained());
    CHECK(Scratch::terminate(first).succeeded());
    CHECK(Scratch::terminate(second).succeeded());
    shop.checkBook();
}

TEST_CASE("a waiting worker goes on when the server was restarted") {
    PostgresServer server;
    const Shop shop{server};
    REQUIRE(shop.run({"stock:import", stock}).succeeded());
    auto worker = shop.start({"messenger:consume", "async"});
    REQUIRE(eventually(patience, [&] { return worker.output().find("Consuming") != std::string::npos; }));
    server.stop();
    server.start();
    REQUIRE(shop.run({"order:import", orders}).exit == Exit{1, 0});
    CHECK(shop.drained());
    CHECK(Scratch::terminate(worker).succeeded());
    shop.checkBook();
}

} // namespace missive::test
