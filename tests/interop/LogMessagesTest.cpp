#include <tests/flow/Scratch.hpp>
#include <tests/support/server/InstalledProgram.hpp>
#include <tests/support/server/RedisServer.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <ctime>
#include <regex>
#include <string>

namespace missive::test {

namespace {

/// The shipped application, whose log records travel, and a Symfony application on the same queue.
class LogPeers : public Scratch {
public:
    /// The DSN of each, and the database of PHP's.
    LogPeers(const std::string& dsn, std::string phpDsn, std::string phpDatabase)
        : Scratch{MISSIVE_PROGRAM, {{"ASYNC_LOGGING_ENABLED", "1"}}}, phpDsn_{std::move(phpDsn)},
          phpDatabase_{std::move(phpDatabase)} {
        configure("framework: {messenger: {buses: {messenger.bus.default: ~}, transports: {async_logging: '" + dsn +
                  "'}, routing: {'logging.log_message': async_logging}}}\n"
                  "missive: {types: {'logging.log_message': 'App\\Logging\\Message\\LogMessage'}}\n");
    }

    void missive(const Arguments& arguments) const {
        const auto finished = run(arguments);
        CHECK_MESSAGE(finished.succeeded(), finished.output, finished.errorOutput);
    }

    void php(Arguments arguments) const {
        arguments.insert(arguments.begin(), INTEROP_CONSOLE);
        Process process{{installedProgram("php"),
                         arguments,
                         {{"ASYNC_DSN", phpDsn_}, {"FAILED_DSN", phpDsn_}, {"DATABASE_URL", phpDatabase_}},
                         file(".")}};
        const auto exit = process.wait(patience);
        CHECK_MESSAGE((exit == Exit{0, 0}), process.output(), process.errorOutput());
    }

private:
    std::string phpDsn_;
    std::string phpDatabase_;
};

const std::string consume = "messenger:consume";

void phpReadsWhatMissiveTells(const LogPeers& peers) {
    peers.missive({"app:test-logging", "--count=1", "--level=warning", "--size=1"});
    peers.php({consume, "async", "--limit=1", "--time-limit=20", "--sleep=0.05"});
    const std::regex expected{
        R"(\{"channel":"test","level":300,"message":"Test record 1 of 1","context":\{"number":1\},)"
        R"("timestamp":"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}\+00:00"\}\n)"};
    const auto records = peers.read("records.jsonl");
    CHECK_MESSAGE(std::regex_match(records, expected), records);
}

void missiveReadsWhatPhpTells(const LogPeers& peers) {
    const auto now = std::time(nullptr);
    std::tm utc{};
    ::gmtime_r(&now, &utc);
    char day[16];
    std::strftime(day, sizeof day, "%Y-%m-%d", &utc);
    const auto at = std::string{day} + "T00:00:00.123456+00:00";
    peers.write("records",
                R"({"channel":"orders","level":300,"message":"Zoë's \"stock\" is\nlow / %n","context":)"
                R"({"sku":"SKU-0014","left":3,"rate":0.5,"isLow":true,"nothing":null,"lines":[1,{"a":"b"}]},)"
                R"("timestamp":")" +
                    at + "\"}\n" + R"({"channel":"orders","level":550,"message":"plain","context":[],"timestamp":")" +
                    at + "\"}\n");
    peers.php({"log:dispatch", "records"});
    peers.missive({consume, "async_logging", "--limit=2", "--time-limit=20", "--sleep=0.05"});
    CHECK(peers.read("var/log/orders-" + std::string{day} + ".log") ==
          "[" + at +
              "] orders.WARNING: Zoë's \"stock\" is\\nlow / %n sku=SKU-0014 left=3 rate=0.5 isLow=true "
              "nothing=null lines=\"[1,{\\\"a\\\":\\\"b\\\"}]\"\n[" +
              at + "] orders.ALERT: plain\n");
}

void bothWays(const LogPeers& peers) {
    phpReadsWhatMissiveTells(peers);
    missiveReadsWhatPhpTells(peers);
}

} // namespace

TEST_CASE("records of the log are the same in PHP and here, over Redis") {
    const RedisServer server{{"--appendfsync", "no"}};
    const TemporaryDirectory database;
    const auto dsn = "redis://" + server.address() + "/log-messages?delete_after_ack=true";
    bothWays({dsn, dsn, "sqlite:///" + database.file("none.db")});
}

TEST_CASE("records of the log are the same in PHP and here, over a table") {
    const TemporaryDirectory database;
    const auto file = "sqlite:///" + database.file("log-messages.db");
    const LogPeers peers{file + "?queue_name=async_logging", "doctrine://default?queue_name=async_logging", file};
    peers.php({"messenger:setup-transports"});
    bothWays(peers);
}

} // namespace missive::test
