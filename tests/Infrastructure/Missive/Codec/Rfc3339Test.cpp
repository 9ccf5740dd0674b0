#include <Infrastructure/Missive/Codec/Rfc3339.hpp>

#include <doctest/doctest.h>

#include <stdexcept>
#include <string>

using namespace missive;
using namespace std::chrono;

namespace {

const TimePoint recorded = sys_days{year{2026} / 11 / 21} + minutes{7} + seconds{14};

std::string formatted(TimePoint time) {
    const auto text = formatRfc3339(time);
    return {text.data(), text.size()};
}

} // namespace

TEST_CASE("an instant is written in UTC without its fraction") {
    CHECK(formatted(recorded) == "2026-11-21T00:07:14+00:00");
    CHECK(formatted(recorded + microseconds{999999}) == "2026-11-21T00:07:14+00:00");
    CHECK(formatted(TimePoint{microseconds{-1}}) == "1969-12-31T23:59:59+00:00");
    CHECK_THROWS_AS(formatRfc3339(sys_days{year{10000} / 1 / 1}), std::out_of_range);
}

TEST_CASE("an instant is written with six digits of a fraction that is not zero") {
    CHECK(formatRfc3339WithFraction(recorded).view() == "2026-11-21T00:07:14+00:00");
    CHECK(formatRfc3339WithFraction(recorded + milliseconds{250}).view() == "2026-11-21T00:07:14.250000+00:00");
    CHECK(formatRfc3339WithFraction(recorded + microseconds{7}).view() == "2026-11-21T00:07:14.000007+00:00");
    CHECK(formatRfc3339WithFraction(TimePoint{microseconds{-1}}).view() == "1969-12-31T23:59:59.999999+00:00");
}

TEST_CASE("an instant is read with any offset and fraction") {
    CHECK(parseRfc3339("2026-11-21T00:07:14+00:00") == recorded);
    CHECK(parseRfc3339("2026-11-21T00:07:14Z") == recorded);
    CHECK(parseRfc3339("2026-11-21T02:07:14+02:00") == recorded);
    CHECK(parseRfc3339("2026-11-20T18:37:14-05:30") == recorded);
    CHECK(parseRfc3339("2026-11-21T00:07:14.25Z") == recorded + milliseconds{250});
    CHECK(parseRfc3339("2026-11-21T00:07:14.123456789Z") == recorded + microseconds{123456});
}

TEST_CASE("what is not an instant is refused") {
    for (const char* text : {"", "2026-11-21", "2026-11-21T00:07:14", "2026-02-30T00:00:00Z", "2026-11-21T24:00:00Z",
                             "2026-11-21 00:07:14Z", "2026-11-21T00:07:14+0000", "2026-11-21T00:07:14.Z",
                             "2026-11-21T00:07:14+00:00x", "x026-11-21T00:07:14Z", "2026-13-21T00:07:14Z"}) {
        CAPTURE(text);
        CHECK_FALSE(parseRfc3339(text));
    }
}
