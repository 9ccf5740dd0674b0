#include <Infrastructure/Logging/LogFileNames.hpp>

#include <Infrastructure/Logging/DatedLogName.hpp>
#include <tests/Infrastructure/Logging/LogMessageMother.hpp>
#include <tests/support/FakeClock.hpp>
#include <tests/support/TemporaryDirectory.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <cstdlib>
#include <ctime>
#include <set>
#include <string>

namespace missive::test {

using namespace missive::logging;
using namespace std::chrono_literals;

namespace {

struct Rig {
    LogFileNames names(LogNameOptions options = {}) { return LogFileNames{clock, directory.path(), options}; }

    TemporaryDirectory directory;
    FakeClock clock; // 2026-01-02 03:04:05
    LogMessageMother mother;
};

constexpr TimePoint midnight = std::chrono::sys_days{std::chrono::January / 2 / 2026};

} // namespace

TEST_CASE("a record lies in the file of its channel and its own day, up to the last microsecond") {
    Rig rig;
    auto names = rig.names();
    CHECK(names.of(rig.mother.told("orders", midnight - 1us)).file == "orders-2026-01-01.log");
    CHECK(names.of(rig.mother.told("orders", midnight)).file == "orders-2026-01-02.log");
    CHECK(names.of(rig.mother.told("Ord/ers", midnight - 24h)).file == "ord_ers-2026-01-01.log");
}

TEST_CASE("days change at the midnight of the time zone that is configured") {
    CHECK(LogZone::named("+01:00")->dateOf(midnight - 1h) == "2026-01-02");
    CHECK(LogZone::named("-09:30")->dateOf(midnight + 9h) == "2026-01-01");
    CHECK(LogZone::named("-09:30")->dateOf(midnight + 9h + 30min) == "2026-01-02");
    CHECK(LogZone::named("UTC")->dateOf(midnight) == "2026-01-02");
    ::setenv("TZ", "XYZ-05:00", 1);
    ::tzset();
    CHECK(LogZone::named("local")->dateOf(midnight - 5h) == "2026-01-02");
    CHECK(LogZone::named("local")->dateOf(midnight - 5h - 1s) == "2026-01-01");
    ::unsetenv("TZ");
    ::tzset();
    for (const auto* name : {"", "utc", "Europe/Berlin", "+1:00", "+15:00", "+01:60", "+0a:00", "01:00", "+01:00 "}) {
        CAPTURE(name);
        CHECK_FALSE(LogZone::named(name));
    }
}

TEST_CASE("a record of a wrong clock goes to today's file and keeps its date, so that no clock makes many files") {
    Rig rig;
    auto names = rig.names({.maxAge = std::chrono::days{7}});
    const auto now = rig.clock.now();
    const auto ahead = names.of(rig.mother.told("orders", now + 365 * 24h));
    CHECK(ahead.file == "orders-2026-01-02.log");
    CHECK(ahead.recordDate == "2027-01-02");
    CHECK(names.of(rig.mother.told("orders", now - 8 * 24h)).recordDate == "2025-12-25");
    CHECK(names.of(rig.mother.told("orders", now - 7 * 24h)).file == "orders-2025-12-26.log");
    CHECK(names.of(rig.mother.told("orders", now + 24h)).file == "orders-2026-01-03.log");
    CHECK(names.of(rig.mother.told("orders", now + 24h)).recordDate.empty());
}

TEST_CASE("channels beyond so many a day share a file, also when another process has made them") {
    Rig rig;
    auto names = rig.names({.maxChannels = 3});
    rig.directory.write("first-2026-01-02.log", "");
    rig.directory.write("first-2026-01-01.log", "");
    rig.directory.write("_overflow-2026-01-02.log", "");
    std::set<std::string> files;
    for (int i = 0; i < 100; ++i) {
        files.insert(names.of(rig.mother.told("c" + std::to_string(i), midnight)).file);
    }
    CHECK(files == std::set<std::string>{"_overflow-2026-01-02.log", "c0-2026-01-02.log", "c1-2026-01-02.log"});
    CHECK(names.of(rig.mother.told("first", midnight)).file == "first-2026-01-02.log");
    CHECK(names.of(rig.mother.told("c7", midnight - 24h)).file == "c7-2026-01-01.log");
}

TEST_CASE("the name of a log file tells its channel, day and part, and nothing else is one") {
    CHECK(DatedLogName::of("a-b-2026-11-27.log") == DatedLogName{"a-b", "2026-11-27", 0, false});
    CHECK(DatedLogName::of("orders-2026-11-27.12.log") == DatedLogName{"orders", "2026-11-27", 12, false});
    CHECK(DatedLogName::of("orders-2026-11-27.log.gz") == DatedLogName{"orders", "2026-11-27", 0, true});
    CHECK(DatedLogName::of("orders-2026-11-27.2.log.zst")->isCompressed);
    CHECK(DatedLogName::of("orders-2026-11-27.2.log")->text() == "orders-2026-11-27.2.log");
    for (const auto* name : {"orders.log", "-2026-11-27.log", "orders-2026-11-2x.log", "orders-2026-11-27.x.log",
                             "orders-2026-11-27.txt", "orders2026-11-27.log", "orders-2026-11-27.log.1", ""}) {
        CAPTURE(name);
        CHECK_FALSE(DatedLogName::of(name));
    }
}

} // namespace missive::test
