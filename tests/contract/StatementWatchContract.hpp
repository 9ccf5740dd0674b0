#pragma once

#include <Infrastructure/Missive/Persistence/Odb/OdbUnitOfWork.hpp>
#include <Infrastructure/Missive/Persistence/StatementWatch.hpp>
#include <tests/support/RecordingListener.hpp>

#include <doctest/doctest.h>

#include <odb/database.hxx>
#include <odb/prepared-query.hxx>

#include <chrono>
#include <cstdint>
#include <string>
#include <thread>
#include <vector>

namespace missive::test {

/// What a database tells of its statements. `World` has `units` on a database whose statements are watched with the
/// machine's clock, an empty table `counter`, `Row` for it, `addTrigger` (SQL that has each INSERT there run two more
/// statements), `slowly` (SQL that takes some 50 ms) and `clock`.
template <class World> void statementWatchContract() {
    using Row = typename World::Row;
    World world;
    RecordingListener listener;
    const auto inside = [&](const auto& work) {
        const auto before = StatementWatch::ofThisThread();
        world.units.run({}, listener, work);
        const auto after = StatementWatch::ofThisThread();
        return StatementWatch::Figures{after.count - before.count, after.time - before.time};
    };
    world.units.run({}, listener, [&] {
        for (const auto& sql : world.addTrigger) {
            world.units.forWriting().execute(sql);
        }
    });

    SUBCASE("executions count, prepared ones each time, and what begins and ends transactions does not") {
        const auto seen = inside([&] {
            auto& database = world.units.forWriting();
            auto prepared = database.template prepare_query<Row>("all", odb::query<Row>());
            for (int i = 0; i < 7; ++i) {
                prepared.execute();
            }
            database.persist(Row{1, 0, 0});
        });
        CHECK(seen.count == 8);
        CHECK(seen.time.count() > 0);
    }
    SUBCASE("statements of the framework itself do not count") {
        const std::vector<std::string_view> ids{"1"};
        const auto seen = inside([&] { world.units.inbox().record(ids, "handler", world.clock.now()); });
        CHECK(seen.count == 0);
        CHECK(seen.time.count() == 0);
    }
    SUBCASE("a statement is timed from its beginning to its end") {
        std::chrono::nanoseconds around{};
        const auto seen = inside([&] {
            auto& database = world.units.forWriting();
            const auto begun = world.clock.elapsed();
            database.execute(world.slowly);
            around = world.clock.elapsed() - begun;
        });
        CHECK(seen.count == 1);
        CHECK(seen.time <= around);
        CHECK(seen.time > around * 9 / 10);
    }
    SUBCASE("what is left untimed is counted") {
        StatementWatch::leaveUntimed(2);
        const auto seen = inside([&] {
            world.units.forWriting().execute(world.slowly);
            world.units.forWriting().execute(world.slowly);
        });
        CHECK(seen.count == 2);
        CHECK(seen.time.count() == 0);
        CHECK(inside([&] { world.units.forWriting().persist(Row{2, 0, 0}); }).time.count() > 0);
    }
    SUBCASE("each thread has its own figures") {
        const auto mine = inside([&] {
            std::thread other{[&] {
                RecordingListener own;
                world.units.run({.access = UnitOfWorkPurpose::Access::Read}, own,
                                [&] { static_cast<void>(world.units.forReading().template query<Row>()); });
                CHECK(StatementWatch::ofThisThread().count == 1);
            }};
            other.join();
        });
        CHECK(mine.count == 0);
    }
}

} // namespace missive::test
