#include <tests/flow/Scratch.hpp>
#include <tests/support/process/Eventually.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <iterator>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace missive::test {

namespace {

using Lines = std::vector<std::string>;

const Scratch::Environment on{{"ASYNC_LOGGING_ENABLED", "1"}};
const Scratch::Environment off{{"ASYNC_LOGGING_ENABLED", "0"}};

const std::string table = "sqlite:///var/log-messages.db?queue_name=async_logging";
/// Nobody listens there.
const std::string nobody = "redis://127.0.0.1:1/log-messages";

std::string messengerTo(const std::string& dsn) {
    return "framework: {messenger: {failure_transport: failed, transports: {async_logging: '" + dsn +
           "', failed: 'doctrine://default?queue_name=failed'}, routing: {'logging.log_message': async_logging}}}\n";
}

Lines linesOf(const Scratch& scratch) {
    Lines lines;
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator{scratch.file("var/log"), ignored}) {
        if (entry.is_regular_file()) {
            CHECK(entry.path().filename().string().starts_with("test-"));
            std::istringstream content{scratch.read("var/log/" + entry.path().filename().string())};
            for (std::string line; std::getline(content, line);) {
                lines.push_back(line);
            }
        }
    }
    return lines;
}

std::string valueIn(const std::string& line, const std::string& name) {
    const auto at = line.rfind(' ' + name + '=');
    return at == std::string::npos ? "" : line.substr(at + name.size() + 2);
}

/// Whether they are the records 1 to `count` of one process, in order, each once.
bool areWhole(const Lines& lines, std::size_t count) {
    std::set<std::string> runs;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto key = valueIn(lines[i], "key");
        runs.insert(key.substr(0, key.find('-')));
        if (key.substr(key.find('-') + 1) != std::to_string(i + 1)) {
            return false;
        }
    }
    return lines.size() == count && runs.size() == 1;
}

std::size_t withError(const Lines& lines) {
    std::size_t count = 0;
    for (const auto& line : lines) {
        count += line.find(" __messenger_error=") != std::string::npos ? 1U : 0U;
    }
    return count;
}

std::string todayInUtc() {
    const auto now = std::time(nullptr);
    std::tm utc{};
    char day[11];
    return {day, std::strftime(day, sizeof day, "%Y-%m-%d", ::gmtime_r(&now, &utc))};
}

std::size_t threadsOf(pid_t process) {
    std::error_code isOver;
    const std::filesystem::directory_iterator tasks{"/proc/" + std::to_string(process) + "/task", isOver};
    return isOver ? 0 : static_cast<std::size_t>(std::distance(begin(tasks), end(tasks)));
}

} // namespace

TEST_CASE("a thousand records travel over a table into the file of their channel, each once and in order") {
    const Scratch scratch{MISSIVE_PROGRAM};
    scratch.configure(messengerTo(table));
    const auto told = scratch.run({"app:test-logging", "--count=1000", "--format=json"}, on);
    CHECK(told.succeeded());
    CHECK(told.output.find("\"published\": 1000") != std::string::npos);
    CHECK(linesOf(scratch).empty());
    const auto consumed = scratch.run({"messenger:consume", "async_logging", "--stop-when-empty"}, on);
    CHECK(consumed.succeeded());
    const auto lines = linesOf(scratch);
    CHECK(areWhole(lines, 1000));
    CHECK(withError(lines) == 0);
}

TEST_CASE("ten records of a trial are ten lines of today's file, and none is missing") {
    const Scratch scratch{MISSIVE_PROGRAM};
    scratch.configure(messengerTo(table));
    const auto day = todayInUtc();
    CHECK(scratch.run({"app:test-logging", "--count=10"}, on).succeeded());
    CHECK(scratch.run({"messenger:consume", "async_logging", "--stop-when-empty"}, on).succeeded());
    if (day == todayInUtc()) {
        const auto file = "var/log/test-" + day + ".log";
        CHECK(std::ranges::count(scratch.read(file), '\n') == 10);
        CHECK(scratch.run({"logging:verify", scratch.file(file), "--expect=10"}).succeeded());
        CHECK_FALSE(scratch.run({"logging:verify", scratch.file(file), "--expect=11"}).succeeded());
    }
}

TEST_CASE("switched off the log has no thread, and switched on it has one") {
    const auto most = [](const Scratch::Environment& environment) {
        const Scratch scratch{MISSIVE_PROGRAM};
        auto told = scratch.start({"app:test-logging", "--rate=4", "--count=4"}, environment);
        std::size_t threads = 0;
        CHECK(eventually(Scratch::patience, [&] {
            threads = std::max(threads, threadsOf(told.id()));
            return !told.running();
        }));
        CHECK(told.wait(Scratch::patience) == Exit{0, 0});
        return threads;
    };
    const auto without = most(off);
    CHECK(without == 1);
    CHECK(most(on) > without);
}

TEST_CASE("with a broker that is away a thousand records lie in the local file and say why") {
    const Scratch scratch{MISSIVE_PROGRAM};
    scratch.configure(messengerTo(nobody));
    const auto told = scratch.run({"app:test-logging", "--count=1000", "--format=json"}, on);
    CHECK(told.succeeded());
    CHECK(told.output.find("\"local\": 1000") != std::string::npos);
    const auto lines = linesOf(scratch);
    CHECK(areWhole(lines, 1000));
    CHECK(withError(lines) == 1000);
    CHECK(lines.front().find("Redis at 127.0.0.1:1 does not answer: Connection refused.") != std::string::npos);
}

TEST_CASE("switched off the same lines are written at once, and no transport is needed") {
    const Scratch scratch{MISSIVE_PROGRAM};
    CHECK(scratch.run({"app:test-logging"}, off).succeeded());
    const auto lines = linesOf(scratch);
    CHECK(areWhole(lines, 10));
    CHECK(withError(lines) == 0);
}

TEST_CASE("a handler of the type messenger takes what its level and channels say, and JSON is a format") {
    const Scratch scratch{MISSIVE_PROGRAM};
    scratch.configure(messengerTo(table) +
                      "monolog: {handlers: {async: {type: messenger, level: notice, channels: ['!quiet']}}}\n"
                      "missive: {logging: {enabled: true, format: json, batch: {interval: 1ms}}}\n");
    CHECK(scratch.run({"app:test-logging", "--level=notice"}).succeeded());
    const auto refused = scratch.run({"app:test-logging", "--level=info"});
    CHECK(refused.exit == Exit{1, 0});
    CHECK(refused.errorOutput.find("Of 10 records the handler took 0") != std::string::npos);
    CHECK(scratch.run({"app:test-logging", "--level=error", "--channel=quiet"}).exit == Exit{1, 0});
    CHECK(scratch.run({"messenger:consume", "async_logging", "--stop-when-empty", "-vvv"}).succeeded());
    const auto lines = linesOf(scratch);
    REQUIRE(lines.size() == 10);
    CHECK(lines.front().find(R"("level_name":"NOTICE","message":"Test record 1 of 10)") != std::string::npos);
}

TEST_CASE("the status of the log tells of each process where its records are, and what the transport holds") {
    const Scratch scratch{MISSIVE_PROGRAM};
    scratch.configure(messengerTo(table));
    REQUIRE(scratch.run({"app:test-logging", "--count=7"}, on).succeeded());
    REQUIRE(scratch.run({"app:test-logging", "--count=5"}, off).succeeded());
    const auto status = scratch.run({"logging:status", "--format=json"});
    CHECK(status.succeeded());
    for (const auto* part : {"\"published\": 7", "\"local\": 5", "\"async_logging\": 7"}) {
        CHECK(status.output.find(part) != std::string::npos);
    }
}

TEST_CASE("a worker that is stopped leaves no record behind") {
    const Scratch scratch{MISSIVE_PROGRAM};
    scratch.configure(messengerTo(table));
    REQUIRE(scratch.run({"app:test-logging", "--count=1000"}, on).succeeded());
    auto worker = scratch.start({"messenger:consume", "async_logging"}, on);
    CHECK(Scratch::terminate(worker).succeeded());
    REQUIRE(scratch.run({"messenger:consume", "async_logging", "--stop-when-empty"}, on).succeeded());
    CHECK(areWhole(linesOf(scratch), 1000));
}

TEST_CASE("records without a route of their own travel over a table beside the application's database") {
    const Scratch scratch{MISSIVE_PROGRAM};
    const auto told = scratch.run({"app:test-logging", "--format=json"}, on);
    CHECK(told.succeeded());
    CHECK(told.output.find("\"published\": 10") != std::string::npos);
    CHECK(std::filesystem::exists(scratch.file("var/log-messages.db")));
    CHECK(scratch.run({"messenger:consume", "async_logging", "--stop-when-empty"}, on).succeeded());
    CHECK(areWhole(linesOf(scratch), 10));
    const auto shown = scratch.run({"debug:config", "framework.messenger.routing"}, on);
    CHECK(shown.output.find("async_logging") != std::string::npos);
}

TEST_CASE("a transport in memory counts as switched off, which is said") {
    const Scratch scratch{MISSIVE_PROGRAM};
    scratch.configure(messengerTo("in-memory://"));
    const auto told = scratch.run({"app:test-logging", "--format=json", "-vv"}, on);
    CHECK(told.succeeded());
    CHECK(told.output.find("\"local\": 10") != std::string::npos);
    CHECK(told.errorOutput.find("in-memory://, from which nobody takes them") != std::string::npos);
}

TEST_CASE("what is probably not meant with records that travel is a warning") {
    const Scratch scratch{MISSIVE_PROGRAM};
    scratch.configure("framework: {messenger: {transports: {async_logging: '" + table + "', other: '" + table +
                      "'}, routing: {'logging.log_message': async_logging}}}\n"
                      "monolog: {handlers: {async: {type: messenger, channels: [test, messenger]}, "
                      "console: {type: console}}}\n");
    const auto told = scratch.run({"app:test-logging"}, on);
    CHECK(told.succeeded());
    CHECK(told.errorOutput.find("The transport \"other\" lies where \"async_logging\" does") != std::string::npos);
    CHECK(told.errorOutput.find("monolog.handlers.async: Records of the channel \"messenger\"") != std::string::npos);
}

TEST_CASE("the least level of a channel is said in one place for all handlers") {
    const Scratch scratch{MISSIVE_PROGRAM};
    scratch.configure("missive: {logging: {levels: {test: error}}}\n");
    CHECK(scratch.run({"app:test-logging", "--level=warning"}, on).exit == Exit{1, 0});
    CHECK(scratch.run({"app:test-logging", "--level=error"}, on).succeeded());
    scratch.configure("missive: {logging: {levels: {test: loud}, publish_timeout: 5}}\n");
    const auto refused = scratch.run({"app:test-logging"}, on);
    CHECK(refused.errorOutput.find("missive.logging.levels.test") != std::string::npos);
    CHECK(refused.errorOutput.find("missive.logging.publish_timeout") != std::string::npos);
}

TEST_CASE("records that are to travel do so past the application's database, and not in this process") {
    const Scratch scratch{MISSIVE_PROGRAM};
    scratch.configure(messengerTo("sync://"));
    CHECK(scratch.run({"app:test-logging"}, on).errorOutput.find("handles them in this process") != std::string::npos);
    scratch.configure(messengerTo("doctrine://default?queue_name=log"));
    const auto shared = scratch.run({"app:test-logging"}, on);
    CHECK(shared.exit == Exit{1, 0});
    CHECK(shared.errorOutput.find("database") != std::string::npos);
}

} // namespace missive::test
