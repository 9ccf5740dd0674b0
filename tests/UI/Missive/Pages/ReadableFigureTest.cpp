#include <UI/Missive/Pages/Shell/ReadableFigure.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <limits>

namespace missive::test {

TEST_CASE("a duration has the unit in which it is short, and three digits that count") {
    CHECK(ReadableFigure::duration(0.0) == "0\u00A0s");
    CHECK(ReadableFigure::duration(0.000812) == "812\u00A0\u00B5s");
    CHECK(ReadableFigure::duration(0.0123) == "12.3\u00A0ms");
    CHECK(ReadableFigure::duration(0.9996) == "1.00\u00A0s");
    CHECK(ReadableFigure::duration(1.2) == "1.20\u00A0s");
    CHECK(ReadableFigure::duration(185.4) == "3\u00A0min 5\u00A0s");
}

TEST_CASE("counts are grouped, and have a part of one where it says something") {
    CHECK(ReadableFigure::count(0.0) == "0");
    CHECK(ReadableFigure::count(2.5) == "2.5");
    CHECK(ReadableFigure::count(0.125) == "0.12");
    CHECK(ReadableFigure::count(999.0) == "999");
    CHECK(ReadableFigure::count(1'234'567.0) == "1\u202F234\u202F567");
    CHECK(ReadableFigure::count(-1'234.0) == "-1\u202F234");
}

TEST_CASE("bytes and shares have their unit, and what is absent or no number is a dash") {
    CHECK(ReadableFigure::bytes(512.0) == "512\u00A0B");
    CHECK(ReadableFigure::bytes(1'536.0) == "1.50\u00A0KiB");
    CHECK(ReadableFigure::percent(0.125) == "12.5\u00A0%");
    for (const auto absent : {std::optional<double>{}, std::optional{std::numeric_limits<double>::infinity()}}) {
        CHECK(ReadableFigure::duration(absent) == "\u2013");
        CHECK(ReadableFigure::count(absent) == "\u2013");
        CHECK(ReadableFigure::bytes(absent) == "\u2013");
        CHECK(ReadableFigure::percent(absent) == "\u2013");
    }
}

TEST_CASE("an instant is told as how long ago it was, with itself for programs") {
    using namespace std::chrono_literals;
    const TimePoint now{std::chrono::seconds{1'795'168'830}};
    const auto ago = [&](TimePoint time) { return ReadableFigure::ago(time, now).toString(); };
    CHECK(ago(now - 3min).find("3\u00A0min ago") != std::string::npos);
    CHECK(ago(now - 30h).find("1\u00A0d ago") != std::string::npos);
    CHECK(ago(now + 5s).find("just now") != std::string::npos);
    CHECK(ago(now).find("datetime=\"2026-11-20T10:00:30Z\"") != std::string::npos);
    CHECK(ReadableFigure::instant(now) == "2026-11-20 10:00:30");
}

} // namespace missive::test
