#include <Infrastructure/Missive/Sqlite/SqliteTime.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <string>

using namespace missive;
using namespace std::chrono;

TEST_CASE("times in tables are UTC in whole seconds, cut off") {
    const TimePoint time{sys_days{year{2026} / 11 / 21} + 7h + 4min + 9s + 999999us};
    CHECK(std::string{SqliteTime{time}.text()} == "2026-11-21 07:04:09");
    CHECK(std::string{SqliteTime{TimePoint{}}.text()} == "1970-01-01 00:00:00");
    CHECK(std::string{SqliteTime{TimePoint{-1us}}.text()} == "1969-12-31 23:59:59");
}

TEST_CASE("times that a table cannot hold become the last one before a parked row's") {
    CHECK(std::string{SqliteTime{TimePoint::max()}.text()} == "9999-12-31 23:59:58");
}
