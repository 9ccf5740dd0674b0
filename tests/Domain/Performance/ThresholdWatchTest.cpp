#include <Domain/Performance/ThresholdWatch.hpp>
#include <tests/support/mothers/MeasurementMother.hpp>

#include <doctest/doctest.h>

#include <chrono>

using namespace missive;
using namespace missive::performance;
using namespace missive::test;
using namespace std::chrono_literals;

namespace {

/// Sees requests of one route that took so long, as they happen.
struct Watched {
    std::vector<ThresholdCrossed> see(std::chrono::milliseconds took, TimePoint at) {
        auto measurement = MeasurementMother::request("order_show", 200, took);
        measurement.accessedAt = at;
        return watch.see({&measurement, 1}, at);
    }

    ThresholdWatch watch{Thresholds{}};
};

} // namespace

TEST_CASE("a threshold is crossed by what reaches it, with the worst value and how many there were") {
    Watched watched;
    CHECK(watched.see(499ms, MeasurementMother::at).empty());
    const auto told = watched.see(500ms, MeasurementMother::at);
    REQUIRE(told.size() == 1);
    CHECK(told[0].route == "order_show");
    CHECK(told[0].metric == "request_time");
    CHECK(told[0].severity == "warning");
    CHECK(told[0].value == doctest::Approx(0.5));
    CHECK(told[0].threshold == doctest::Approx(0.5));
    CHECK(told[0].crossings == 1);
    CHECK_FALSE(told[0].hasRecovered);
    CHECK(watched.see(1'000ms, MeasurementMother::at).at(0).severity == "critical");
}

TEST_CASE("people are told of a route, a figure and a severity once an hour, and of all that came meanwhile") {
    Watched watched;
    CHECK(watched.see(600ms, MeasurementMother::at).size() == 1);
    for (auto minute = 10min; minute < 60min; minute += 10min) {
        CHECK(watched.see(minute == 30min ? 900ms : 600ms, MeasurementMother::at + minute).empty());
    }
    const auto again = watched.see(700ms, MeasurementMother::at + 1h);
    REQUIRE(again.size() == 1);
    CHECK(again[0].crossings == 6);
    CHECK(again[0].value == doctest::Approx(0.9));
}

TEST_CASE("a threshold that nothing has crossed for a quarter of an hour has recovered, which is told once") {
    Watched watched;
    CHECK(watched.see(600ms, MeasurementMother::at).size() == 1);
    CHECK(watched.see(1ms, MeasurementMother::at + 14min).empty());
    const auto recovered = watched.see(1ms, MeasurementMother::at + 15min);
    REQUIRE(recovered.size() == 1);
    CHECK(recovered[0].hasRecovered);
    CHECK(watched.see(1ms, MeasurementMother::at + 16min).empty());
    CHECK(watched.see(600ms, MeasurementMother::at + 17min).size() == 1);
}
