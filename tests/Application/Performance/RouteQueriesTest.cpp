#include <Application/Performance/Query/CompareRoutesQueryHandler.hpp>
#include <Application/Performance/Query/ListWatchedRoutesQueryHandler.hpp>
#include <Application/Performance/SharedMetricsOverview.hpp>
#include <tests/Application/Performance/ScriptedMetricsOverview.hpp>
#include <tests/support/FakeClock.hpp>

#include <doctest/doctest.h>

#include <chrono>

namespace missive::test {
namespace {

using namespace performance;
using namespace std::chrono_literals;
using Overview = ScriptedMetricsOverview;

std::string watched(Overview overview) {
    const FakeClock clock;
    std::string all;
    for (const auto& each : ListWatchedRoutesQueryHandler{overview, clock, "prod", {}}({}).routes) {
        all += each.route + ":" + each.figure + (each.isCritical ? "! " : " ");
    }
    return all;
}

} // namespace

TEST_CASE("a route deserves attention from its thresholds on, with many errors, and when it has become slow") {
    CHECK(watched(Overview{{Overview::route(1, "fine", 50, 10ms)}}).empty());
    CHECK(watched(Overview{{Overview::route(1, "slow", 50, 600ms), Overview::route(2, "slower", 50, 1'100ms)}}) ==
          "slower:p95! slow:p95 ");
    CHECK(watched(Overview{{Overview::route(1, "busy", 50, 10ms, 20)}}) == "busy:queries ");
    CHECK(watched(Overview{{Overview::route(1, "broken", 50, 10ms, 0, 500)}}) == "broken:errors! ");
    CHECK(watched(Overview{{Overview::route(1, "grown", 50, 16ms)}, {Overview::route(1, "grown", 50, 10ms)}}) ==
          "grown:growth ");
    CHECK(watched(Overview{{Overview::route(1, "grown", 50, 14ms)}, {Overview::route(1, "grown", 50, 10ms)}}).empty());
    CHECK(watched(Overview{{Overview::route(1, "rare", 5, 16ms)}, {Overview::route(1, "rare", 5, 10ms)}}).empty());
}

TEST_CASE("an outlier is far from all routes, and the busiest tenth has its share") {
    Overview overview{{Overview::route(1, "a", 10, 10ms), Overview::route(2, "b", 10, 11ms),
                       Overview::route(3, "c", 10, 12ms), Overview::route(4, "d", 10, 13ms),
                       Overview::route(5, "far", 60, 900ms)}};
    const FakeClock clock;
    const auto found = CompareRoutesQueryHandler{overview, clock, "prod"}({});
    CHECK(found.routes == 5);
    CHECK(found.busiest == 1);
    CHECK(found.busiestShare == doctest::Approx(0.6));
    REQUIRE(found.outliers.size() == 1);
    CHECK(found.outliers[0].route == "far");
    CHECK(found.bound.empty()); // half its time is in queries
}

TEST_CASE("what was told of routes is told again for five seconds, to all who ask for the same") {
    Overview overview{{Overview::route(1, "a", 1, 1ms)}};
    FakeClock clock;
    SharedMetricsOverview shared{overview, clock};
    const auto ask = [&](const RouteFilter& filter) {
        CHECK(shared.routes(filter, {clock.now() - 24h, clock.now() + 1s}).size() == 1);
    };
    ask({});
    clock.advance(4s);
    ask({});
    CHECK(overview.asked == 1);
    ask({.name = "a"});
    CHECK(overview.asked == 2);
    clock.advance(1s);
    ask({});
    CHECK(overview.asked == 3);
}

} // namespace missive::test
