#include <Domain/Performance/BucketOf.hpp>
#include <Domain/Performance/GatheredRoutes.hpp>
#include <tests/support/mothers/MeasurementMother.hpp>

#include <doctest/doctest.h>

#include <stdexcept>
#include <vector>

using namespace missive::performance;
using namespace missive::test;
using namespace std::chrono_literals;

TEST_CASE("measurements are gathered by route, and by minute, hour and day") {
    auto late = MeasurementMother::request("order_show", 404, 2ms, 1, 500us);
    late.accessedAt -= 3h;
    late.method = "HEAD";
    const std::vector measurements{MeasurementMother::request("order_show", 200, 12ms, 3, 4'500us),
                                   MeasurementMother::request("order_create", 503, 30ms, 5, 11ms), late};
    const GatheredRoutes gathered{measurements};
    REQUIRE(gathered.routes().size() == 2);
    const auto& [firstKey, first] = *gathered.routes().begin();
    CHECK(firstKey.name == "order_create");
    CHECK(first.figures.errors == 1);
    const auto& shown = std::next(gathered.routes().begin())->second;
    CHECK(shown.figures == RouteFigures{2, 2, 14'000, 12'000, 4, 3, 5'000, 4'500, 0, 0, 0, 0});
    CHECK(shown.latest->method == "GET");
    CHECK(shown.pieces.size() == 5); // one day
    CHECK(shown.pieces.at({60, 1'795'168'800}).figures.samples == 1);
    CHECK(shown.pieces.at({3'600, 1'795'168'800}).figures.samples == 1);
    CHECK(shown.pieces.at({86'400, 1'795'132'800}).figures.samples == 2);
    CHECK(shown.pieces.at({86'400, 1'795'132'800}).statuses.toString() == "200:1,404:1");
}

TEST_CASE("a time before 1970 lies in the piece that begins before it") {
    CHECK(bucketOf(missive::TimePoint{-1s}, 60) == -60);
    CHECK(bucketOf(missive::TimePoint{-60s}, 60) == -60);
    CHECK(bucketOf(missive::TimePoint{59'999ms}, 60) == 0);
}

TEST_CASE("a measurement that stands for many counts so often in quantiles and statuses, and once in sums") {
    auto measurement = MeasurementMother::request("order_show", 200, 12ms);
    measurement.weight = 3.6;
    measurement.memory = 2048;
    RouteStatistics statistics;
    statistics.add(measurement);
    CHECK(statistics.figures.samples == 1);
    CHECK(statistics.figures.accesses == 3.6);
    CHECK(statistics.figures.memorySamples == 1);
    CHECK(statistics.requestTime.count() == 4);
    CHECK(statistics.memory.quantile(0.5).value() == doctest::Approx(2).epsilon(0.01));
    CHECK(statistics.statuses.toString() == "200:4");
}

TEST_CASE("counts of statuses are read as they are written, and nothing else is") {
    CHECK(StatusCounts::parse("200:12,404:1").toString() == "200:12,404:1");
    CHECK(StatusCounts::parse("").toString().empty());
    for (const auto* text : {"200", "200:", ":1", "200:1;404:1", "a:1", ","}) {
        CAPTURE(text);
        CHECK_THROWS_AS(StatusCounts::parse(text), std::invalid_argument);
    }
}
