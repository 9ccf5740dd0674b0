#pragma once

#include <tests/contract/MetricsRig.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

namespace missive::test {

/// How every database forgets measurements, and counts them again.
template <class World> void metricsPurgeContract() {
    using namespace std::chrono_literals;
    using namespace performance;
    MetricsRig<World> rig;

    SUBCASE("what is old is counted, and forgotten up to so much at a time") {
        rig.store.addMessages(exampleRequests());
        const auto before = MeasurementMother::at + 24h;
        using What = PurgeScope::What;
        CHECK(rig.purge.count({What::Minutes, MeasurementMother::at + 29s}) == 0);
        CHECK(rig.purge.count({What::Minutes, MeasurementMother::at + 30s}) == 3);
        for (const auto what : {What::Minutes, What::Hours, What::Days}) {
            CHECK(rig.purge.count({what, before}) == 3);
            CHECK(rig.purge.count({what, MeasurementMother::at}) == 0); // they have not ended by then
            CHECK(rig.purge.purge({what, before}, 2) == 2);
            CHECK(rig.purge.purge({what, before}, 2) == 1);
        }
        CHECK(rig.purge.count({What::UnusedRoutes, before}) == 0);
        rig.purge.forget({"prod", RouteKind::Http, "_unmatched"});
        CHECK(rig.count("routes_data") == 2);
        CHECK(rig.purge.count({What::Records, before}) == 3);
        CHECK(rig.purge.purge({What::Records, before}, 1'000) == 3);
        CHECK(rig.purge.purge({What::UnusedRoutes, before}, 1'000) == 2);
        CHECK(rig.purge.purge({What::Inbox, rig.world.clock.now() + 1h}, 1'000) == 4);
        CHECK(rig.count("routes_data") == 0);
    }

    SUBCASE("figures are those of the records, and are made so again where they are not") {
        using Mode = MetricsRebuild::Mode;
        rig.store.addMessages(exampleRequests());
        const auto route = rig.overview.known({.name = "order_show"}).at(0);
        const auto whole = rig.rebuild.rebuild(route, Mode::Check, 1, true);
        CHECK(whole.records == 2);
        CHECK(whole.pieces == 3);
        CHECK(whole.differences.empty());
        CHECK(rig.rebuild.rebuild(route, Mode::Check, 1, false).pieces == 0);
        rig.reading.inside(UnitOfWorkPurpose::Access::Write, [&] {
            rig.world.sql.change("UPDATE routes_data_stats SET samples = 7 WHERE resolution = 60", {});
        });
        CHECK(rig.rebuild.rebuild(route, Mode::Check, 10, true).differences.size() == 1);
        CHECK(rig.rebuild.rebuild(route, Mode::Replace, 10, true).differences.size() == 1);
        CHECK(rig.rebuild.rebuild(route, Mode::Check, 10, true).differences.empty());
    }
}

} // namespace missive::test
