#pragma once

#include <tests/contract/MetricsRig.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <string>
#include <vector>

namespace missive::test {

/// What every database tells of measurements.
template <class World> void metricsReadingContract() {
    using namespace std::chrono_literals;
    using namespace performance;
    MetricsRig<World> rig;

    SUBCASE("figures of any length of time are those of its parts together") {
        for (int i = 1; i <= 100; ++i) {
            auto each = MeasurementMother::request("slow", 200, std::chrono::milliseconds{i});
            each.accessedAt += std::chrono::minutes{i * 7 % 20};
            each.requestId = "request-" + std::to_string(i);
            rig.store.addMessages({&each, 1});
        }
        for (const auto length : {2h, 24h, 30 * 24h}) {
            const auto whole =
                rig.overview.routes({}, {MeasurementMother::at - length + 30min, MeasurementMother::at + 30min});
            CHECK(whole.at(0).statistics.figures.samples == 100);
            CHECK(std::lround(whole.at(0).statistics.requestTime.quantile(0.95).value()) == 95'830);
        }
    }

    SUBCASE("the slowest accesses come first, where that is asked") {
        rig.store.addMessages(exampleRequests());
        const auto found = rig.records.find({.period = rig.day(), .order = AccessFilter::Order::Slowest, .most = 2});
        REQUIRE(found.size() == 2);
        CHECK(found[0].access.route.name == "order_create");
        CHECK(found[1].access.requestTime == 12'000us);
        CHECK(rig.records.count({.period = rig.day()}) == 4);
        CHECK(rig.records.find({.period = rig.day(), .afterId = found[0].id}).size() +
                  static_cast<std::size_t>(found[0].id) ==
              4);
    }

    SUBCASE("a process says how its recorder is, again and again in one row") {
        RecorderReport report{
            "p1", "web1", 42, "http", "async", MeasurementMother::at, "metrics", "", {}, MeasurementMother::at};
        rig.board.report(report);
        report.state = "fallback";
        report.lastError = "away";
        report.counts = {.recorded = 5, .stored = 2, .sent = 1, .held = 1, .droppedForRoom = 1};
        rig.board.report(report);
        CHECK(rig.purge.count({PurgeScope::What::Recorders, MeasurementMother::at}) == 0);
        const auto all = rig.board.all();
        REQUIRE(all.size() == 1);
        CHECK(all[0].state == "fallback");
        CHECK(all[0].lastError == "away");
        CHECK(all[0].counts.isBalanced());
        CHECK(all[0].updatedAt == MeasurementMother::at);
    }

    SUBCASE("tables that are there are found whole") {
        CHECK(rig.overview.missing().size() == 4);
        rig.store.addMessages(exampleRequests());
        CHECK(rig.overview.missing().empty());
    }

    SUBCASE("a period is told piece by piece, all routes together, without those in which nothing was accessed") {
        rig.store.addMessages(exampleRequests());
        auto late = MeasurementMother::named("late");
        late.accessedAt = MeasurementMother::at - 2h;
        rig.store.addMessages({&late, 1});
        const Period hours{MeasurementMother::at - 150min, MeasurementMother::at + 1min};
        const auto pieces = rig.series.pieces({}, hours, 60);
        REQUIRE(pieces.size() == 2);
        CHECK(pieces.begin()->first == MeasurementMother::at - 2h - 30s);
        CHECK(pieces.begin()->second.figures.samples == 1);
        CHECK(pieces.rbegin()->second.figures.samples == 4);
        CHECK(rig.series.pieces({.name = "order_create"}, hours, 60).size() == 1);
        CHECK(rig.series.pieces({}, rig.day(), 3'600).size() == 2);
    }
}

} // namespace missive::test
