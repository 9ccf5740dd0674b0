#include <tests/flow/http/ServedShop.hpp>
#include <tests/support/server/InstalledProgram.hpp>
#include <tests/support/server/RedisServer.hpp>

#include <doctest/doctest.h>

#include <regex>
#include <string>

namespace missive::test {

namespace {

/// The shipped application, whose measurements travel, and a Symfony application on the same queue.
class MetricsPeers {
public:
    MetricsPeers(const std::string& dsn, std::string phpDsn, std::string phpDatabase)
        : shop{{{"APP_ENV", "prod"}}}, phpDsn_{std::move(phpDsn)}, phpDatabase_{std::move(phpDatabase)} {
        shop.scratch.configure("framework: {messenger: {buses: {messenger.bus.default: ~}, transports: {metrics: '" +
                               dsn +
                               "'}, routing: {'performance.*': metrics}}}\n"
                               "missive: {types: {'performance.record_metrics': "
                               "'Nowo\\PerformanceBundle\\Message\\RecordMetricsMessage'}}\n");
        shop.scratch.write("config/packages/prod/nowo_performance.yaml",
                           "nowo_performance: {async: true, enable_access_records: true}\n");
    }

    void php(Scratch::Arguments arguments) const {
        arguments.insert(arguments.begin(), INTEROP_CONSOLE);
        Process process{{installedProgram("php"),
                         arguments,
                         {{"ASYNC_DSN", phpDsn_}, {"FAILED_DSN", phpDsn_}, {"DATABASE_URL", phpDatabase_}},
                         shop.scratch.file(".")}};
        const auto exit = process.wait(Scratch::patience);
        CHECK_MESSAGE((exit == Exit{0, 0}), process.output(), process.errorOutput());
    }

    ServedShop shop;

private:
    std::string phpDsn_;
    std::string phpDatabase_;
};

void phpReadsWhatMissiveMeasured(MetricsPeers& peers) {
    peers.shop.serve();
    CHECK(peers.shop.ask("GET /stock/MUG-BLUE", "", {{"Referer", "https://shop.example/"}}).status == 404);
    CHECK(peers.shop.stop().succeeded());
    peers.php({"messenger:consume", "async", "--limit=1", "--time-limit=20", "--sleep=0.05"});
    const std::regex expected{
        R"(\{"routeName":"get_stock","env":"prod","requestTime":0\.\d+,"totalQueries":[1-9]\d*,"queryTime":[0-9.e-]+,)"
        R"("params":\{"sku":"MUG-BLUE"\},"memoryUsage":(\d+|null),"httpMethod":"GET","statusCode":404,)"
        R"("requestId":"[0-9a-f-]{36}","referer":"https:\\/\\/shop\.example\\/","userIdentifier":null,"userId":null,)"
        R"("routePath":"\\/stock\\/MUG-BLUE"\}\n)"};
    const auto kept = peers.shop.scratch.read("metrics.jsonl");
    CHECK_MESSAGE(std::regex_match(kept, expected), kept);
}

void missiveReadsWhatPhpMeasured(const MetricsPeers& peers) {
    peers.shop.scratch.write(
        "measured", R"({"routeName":"app_home","env":"prod","requestTime":0.5,"totalQueries":10,"queryTime":0.125,)"
                    R"("params":{"page":2,"name":"Zoë"},"memoryUsage":2097152,"httpMethod":"GET","statusCode":200,)"
                    R"("requestId":"first","routePath":"/home?a=%\"b"})"
                    "\n"
                    R"({"routeName":"app_home","env":"prod","requestTime":0.25,"totalQueries":2})"
                    "\n");
    peers.php({"metrics:dispatch", "measured"});
    const auto stored =
        peers.shop.scratch.run({"messenger:consume", "metrics", "--limit=2", "--time-limit=20", "--sleep=0.05"});
    CHECK_MESSAGE(stored.succeeded(), stored.output, stored.errorOutput);
    const auto database = peers.shop.scratch.database();
    CHECK(database.text("SELECT samples || ' ' || request_us_sum || ' ' || query_sum || ' ' || query_us_sum || ' ' || "
                        "memory_max || ' ' || kind || ' ' || errors FROM routes_data WHERE name = 'app_home'") ==
          "2 750000 12 125000 2097152 http 0");
    CHECK(database.text("SELECT response_time || ' ' || route_params || ' ' || route_path FROM routes_data_records "
                        "WHERE request_id = 'first'") == R"(0.5 {"name":"Zo\u00eb","page":"2"} /home?a=%"b)");
    CHECK(database.number("SELECT COUNT(*) FROM routes_data_records WHERE weight = 1") == 2);
    CHECK(peers.shop.scratch.run({"perf:rebuild", "--check"}).succeeded());
}

void bothWays(MetricsPeers& peers) {
    phpReadsWhatMissiveMeasured(peers);
    missiveReadsWhatPhpMeasured(peers);
}

} // namespace

TEST_CASE("measurements are the same in PHP and here, over Redis") {
    const RedisServer server{{"--appendfsync", "no"}};
    const TemporaryDirectory database;
    const auto dsn = "redis://" + server.address() + "/metrics?delete_after_ack=true";
    MetricsPeers peers{dsn, dsn, "sqlite:///" + database.file("none.db")};
    bothWays(peers);
}

TEST_CASE("measurements are the same in PHP and here, over a table") {
    const TemporaryDirectory database;
    const auto file = "sqlite:///" + database.file("metrics.db");
    MetricsPeers peers{file + "?queue_name=metrics", "doctrine://default?queue_name=metrics", file};
    peers.php({"messenger:setup-transports"});
    bothWays(peers);
}

} // namespace missive::test
