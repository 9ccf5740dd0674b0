#include <tests/UI/Logging/LoggingRig.hpp>

#include <doctest/doctest.h>

#include <filesystem>
#include <string>

using namespace missive;
using namespace missive::test;

namespace {

std::string line(int number, const std::string& level = "INFO", const std::string& channel = "orders") {
    return "[2026-11-27T01:16:0" + std::to_string(number % 10) + ".123456+00:00] " + channel + "." + level +
           ": told key=3f9c2a71b04d-" + std::to_string(number) + "\n";
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

} // namespace

TEST_CASE("logging:verify counts what the files hold and fails where something is missing") {
    LoggingRig rig;
    const auto whole = rig.logs.write("orders-2026-11-27.log", line(1) + line(2) + line(4) + line(4)).string();
    CHECK(rig.run({"logging:verify", whole}) == 1);
    CHECK(has(rig.printed(), "3f9c2a71b04d 1 4 3 1 1"));
    CHECK(has(rig.printed(), "Missing: 3f9c2a71b04d-3"));
    CHECK(has(rig.printed(), "1 records are missing: they are on their way, in a file that was not named, or lost."));
}

TEST_CASE("logging:verify gives JSON, and compares with what is expected") {
    LoggingRig rig;
    const auto one = rig.logs.write("orders-2026-11-27.log", line(1) + line(2)).string();
    const auto two = rig.logs.write("http-2026-11-27.log", line(3, "INFO", "http")).string();
    CHECK(rig.run({"logging:verify", one, two, "--expect=3", "--format=json"}) == 0);
    for (const auto* part : {"\"records\": 3", "\"gaps\": 0", "\"duplicates\": 0", "\"uncertain\": 0", "\"torn\": 0",
                             "\"run\": \"3f9c2a71b04d\""}) {
        CHECK(has(rig.output(), part));
    }
    LoggingRig other;
    CHECK(other.run({"logging:verify", one, "--expect=3"}) == 1);
    CHECK(has(other.printed(), "Expected 3 records, found 2."));
    LoggingRig third;
    CHECK(third.run({"logging:verify", "absent.log"}) == 1);
    CHECK(has(third.printed(), "\"absent.log\" cannot be read: give the paths of files"));
}

TEST_CASE("logging:tail shows the last lines of a channel, as they are or as JSON") {
    LoggingRig rig;
    rig.logs.write("orders-2026-11-27.log", line(1) + line(2, "ERROR") + line(3));
    rig.logs.write("http-2026-11-27.log", line(4, "INFO", "http"));
    CHECK(rig.run({"logging:tail", "orders", "--lines=2"}) == 0);
    CHECK(rig.output() == line(2, "ERROR") + line(3));
    LoggingRig json;
    json.logs.write("orders-2026-11-27.log", line(1) + line(2, "ERROR"));
    CHECK(json.run({"logging:tail", "--level=error", "--format=json"}) == 0);
    CHECK(json.output() == "{\"time\":\"2026-11-27T01:16:02.123456+00:00\",\"channel\":\"orders\",\"level\":\"ERROR\","
                           "\"line\":\"" +
                               line(2, "ERROR").substr(0, line(2, "ERROR").size() - 1) + "\"}\n");
}

TEST_CASE("logging:tail restores the order of a process, and looks no further back than it is told") {
    LoggingRig rig;
    rig.logs.write("orders-2026-11-27.log", line(2) + line(1) + line(3));
    CHECK(rig.run({"logging:tail", "--sort", "--since=2026-11-27"}) == 0);
    CHECK(rig.output() == line(1) + line(2) + line(3));
    LoggingRig later;
    later.logs.write("orders-2026-11-27.log", line(1) + line(2));
    CHECK(later.run({"logging:tail", "--since=2026-11-27T01:16:02Z"}) == 0);
    CHECK(later.output() == line(2));
}

TEST_CASE("logging:tail says where lines come from when there are none, and what it does not understand") {
    LoggingRig rig;
    CHECK(rig.run({"logging:tail", "orders"}) == 1);
    CHECK(has(rig.printed(), "There is no log file of the channel \"orders\" in " + rig.logs.path().string()));
    LoggingRig level;
    CHECK(level.run({"logging:tail", "--level=loud"}) == 1);
    CHECK(has(level.printed(), "needs a level such as info or warning, not \"loud\"."));
    LoggingRig since;
    CHECK(since.run({"logging:tail", "--since=yesterday"}) == 1);
    CHECK(has(since.printed(), "needs a time such as 15m, 2h or 1d, a day, or an instant"));
}

TEST_CASE("logging:purge shows what it would remove, and removes it") {
    const std::string old = "orders-2020-01-01.log";
    LoggingRig rig{", max_files: 1"};
    rig.logs.write(old, "x\n");
    rig.logs.write("orders-2020-01-02.log", "x\n");
    CHECK(rig.run({"logging:purge", "--dry-run"}) == 0);
    CHECK(has(rig.printed(), "1 file would be removed."));
    CHECK(std::filesystem::exists(rig.logs.file(old)));
    LoggingRig json{", max_files: 1"};
    json.logs.write(old, "x\n");
    json.logs.write("orders-2020-01-02.log", "x\n");
    CHECK(json.run({"logging:purge", "--format=json"}) == 0);
    CHECK(has(json.output(), "\"removed\": true"));
    CHECK(has(json.output(), old));
    CHECK_FALSE(std::filesystem::exists(json.logs.file(old)));
    CHECK(std::filesystem::exists(json.logs.file("orders-2020-01-02.log")));
}

TEST_CASE("logging:channels shows which handlers take what from a channel") {
    const std::string handlers = "monolog: {handlers: {main: {type: fingers_crossed, handler: kept, channels: "
                                 "['!noise'], bubble: false}, loud: {type: test, level: error, channels: [orders]}, "
                                 "kept: {type: test}}}\n";
    LoggingRig rig{"", handlers};
    CHECK(rig.run({"logging:channels"}) == 0);
    for (const auto* row : {"main fingers_crossed debug kept no", "kept test debug nested", "Channel main loud",
                            "orders debug error", "messenger debug", "noise"}) {
        CAPTURE(row);
        CHECK(has(rig.printed(), row));
    }
    LoggingRig json{"", handlers};
    CHECK(json.run({"logging:channels", "orders", "--format=json"}) == 0);
    CHECK(has(json.printed(), "\"channels\": { \"orders\": { \"main\": \"debug\", \"loud\": \"error\" } }"));
    LoggingRig plain{", enabled: false"};
    CHECK(plain.run({"logging:channels"}) == 0);
    CHECK(has(plain.printed(), "Channel messenger console"));
}
