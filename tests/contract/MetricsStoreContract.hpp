#pragma once

#include <Infrastructure/Performance/SqlAccessRecords.hpp>
#include <Infrastructure/Performance/SqlFigures.hpp>
#include <Infrastructure/Performance/SqlMetricsOverview.hpp>
#include <Infrastructure/Performance/SqlMetricsPurge.hpp>
#include <Infrastructure/Performance/SqlMetricsRebuild.hpp>
#include <Infrastructure/Performance/SqlMetricsStore.hpp>
#include <Infrastructure/Performance/SqlRecorderBoard.hpp>
#include <tests/support/RecordingListener.hpp>
#include <tests/support/mothers/MeasurementMother.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <span>
#include <string>
#include <vector>

namespace missive::test {

/// Measurements in a database. A `World` has `units` (an OdbUnitOfWork), `sql` (its SqlAccess) and a `clock`.
template <class World> struct MetricsRig {
    World world;
    RecordingListener listener;
    BoundUnitOfWork unitOfWork{world.units, listener};
    performance::SqlMetricsTables tables{world.sql, world.units};
    performance::SqlReading reading{world.sql, tables, unitOfWork};
    performance::SqlMetricsStore store{{world.sql, tables, unitOfWork, world.units.inbox(), world.clock},
                                       {.keepsRecords = true}};
    performance::SqlMetricsOverview overview{reading};
    performance::SqlAccessRecords records{reading};
    performance::SqlRecorderBoard board{reading};
    performance::SqlMetricsPurge purge{reading};
    performance::SqlMetricsRebuild rebuild{reading, records};

    std::int64_t count(const std::string& table) {
        std::int64_t count = 0;
        reading.inside(UnitOfWorkPurpose::Access::Read, [&] {
            world.sql.query("SELECT COUNT(*) FROM " + table, {},
                            [&](const performance::SqlRow& row) { count = row.integer(0); });
        });
        return count;
    }

    performance::Period day() const {
        return {MeasurementMother::at - std::chrono::hours{24}, MeasurementMother::at + std::chrono::hours{1}};
    }
};

inline std::string hexOf(const std::string& bytes) {
    constexpr const char* digits = "0123456789abcdef";
    std::string text;
    for (const auto byte : bytes) {
        text += digits[static_cast<unsigned char>(byte) >> 4U];
        text += digits[static_cast<unsigned char>(byte) & 0xFU];
    }
    return text;
}

/// The requests of the first worked example.
inline std::vector<performance::Measurement> exampleRequests() {
    using namespace std::chrono_literals;
    auto shown = MeasurementMother::request("order_show", 200, 12ms, 3, 4'500us);
    shown.path = "/orders/42?page=2&token=***";
    auto created = MeasurementMother::request("order_create", 201, 30ms, 5, 11ms);
    created.method = "POST";
    std::vector<performance::Measurement> all{shown, MeasurementMother::request("order_show", 404, 2ms, 1, 500us),
                                              created, MeasurementMother::request("_unmatched", 404, 500us)};
    for (std::size_t i = 0; i < all.size(); ++i) {
        all[i].requestId = "0192f2a0-0000-7000-8000-00000000000" + std::to_string(i);
    }
    return all;
}

/// What every database does with measurements.
template <class World> void metricsStoreContract() {
    using namespace std::chrono_literals;
    using namespace performance;
    MetricsRig<World> rig;

    SUBCASE("the rows of the first worked example are there to the last figure") {
        rig.store.addMessages(exampleRequests());
        CHECK(rig.count("routes_data") == 3);
        CHECK(rig.count("routes_data_stats") == 9);
        CHECK(rig.count("routes_data_records") == 4);
        RouteFigures figures;
        rig.reading.inside(UnitOfWorkPurpose::Access::Read, [&] {
            rig.world.sql.query("SELECT samples, access_count, request_us_sum, request_us_max, query_sum, query_max, "
                                "query_us_sum, query_us_max, memory_sum, memory_max, memory_samples, errors "
                                "FROM routes_data WHERE name = 'order_show' AND env = 'prod' AND kind = 'http'",
                                {}, [&](const SqlRow& row) { figures = SqlFigures::figures(row, 0); });
        });
        CHECK(figures == RouteFigures{2, 2, 14'000, 12'000, 4, 3, 5'000, 4'500, 0, 0, 0, 0});
        std::vector<std::string> pieces;
        rig.reading.inside(UnitOfWorkPurpose::Access::Read, [&] {
            rig.world.sql.query(
                "SELECT s.bucket, s.statuses, s.request_sketch FROM routes_data_stats s JOIN routes_data r "
                "ON r.id = s.route_data_id WHERE r.name = 'order_show' ORDER BY s.resolution",
                {}, [&](const SqlRow& row) {
                    pieces.push_back(std::to_string(row.integer(0)) + ' ' + row.text(1) + ' ' + hexOf(row.text(2)));
                });
        });
        CHECK(pieces == std::vector<std::string>{"1795168800 200:1,404:1 010002fa05015901",
                                                 "1795168800 200:1,404:1 010002fa05015901",
                                                 "1795132800 200:1,404:1 010002fa05015901"});
        const auto found = rig.records.find({.period = rig.day()});
        REQUIRE(found.size() == 4);
        CHECK(found[0].access.route.name == "_unmatched");
        const auto shown = rig.records.find({.route = {.name = "order_show"}, .period = rig.day()});
        CHECK(shown.at(0).access.path == "/orders/42?page=2&token=***");
        CHECK(shown.at(0).access.requestTime == 12'000us);
        CHECK(shown.at(0).access.accessedAt == MeasurementMother::at);
    }

    SUBCASE("a message that comes again, in the same batch or another one, counts once") {
        auto twice = exampleRequests();
        twice.push_back(twice.front());
        rig.store.addMessages(twice);
        rig.store.addMessages(exampleRequests());
        CHECK(rig.count("routes_data_records") == 4);
        const auto routes = rig.overview.routes({.name = "order_show"}, rig.day());
        CHECK(routes.at(0).statistics.figures.samples == 2);
        CHECK(rig.count("messenger_inbox") == 4);
    }

    SUBCASE("what a worker handles and the process that sent it stores too counts once, whoever comes first") {
        const auto requests = exampleRequests();
        const auto handle = [&](std::size_t begin, std::size_t end) {
            const std::span some{requests.data() + begin, end - begin};
            std::vector<std::string_view> ids;
            for (const auto& request : some) {
                ids.emplace_back(request.requestId);
            }
            const UnitOfWorkPurpose purpose{.messageIds = ids, .handlerName = SqlMetricsStore::handlerName};
            return rig.unitOfWork.run(purpose, [&] { rig.store.add(some); });
        };
        CHECK(handle(0, 2) == UnitOfWorkOutcome::Committed);
        rig.store.addMessages(requests);
        CHECK(handle(2, 4) == UnitOfWorkOutcome::AlreadyDone);
        CHECK(rig.count("routes_data_records") == 4);
        CHECK(rig.overview.routes({.name = "order_show"}, rig.day()).at(0).statistics.figures.samples == 2);
    }

    SUBCASE("a batch that comes again under its id counts once, and takes one row of the inbox") {
        const std::vector measurements{MeasurementMother::handler("a"), MeasurementMother::handler("b")};
        rig.store.addBatch(measurements, "batch");
        rig.store.addBatch(measurements, "batch");
        CHECK(rig.count("messenger_inbox") == 1);
        CHECK(rig.count("routes_data_records") == 2);
        CHECK(rig.overview.routes({.kind = RouteKind::Message}, rig.day()).size() == 2);
        CHECK(rig.overview.routes({.kind = RouteKind::Http}, rig.day()).empty());
    }

    SUBCASE("what comes late lands in its own minute, hour and day, and the route is not older for it") {
        rig.store.addMessages(exampleRequests());
        auto late = MeasurementMother::named("late");
        late.accessedAt = MeasurementMother::at - 2h - 50min - 25s;
        late.method = "PUT";
        rig.store.addMessages({&late, 1});
        const auto known = rig.overview.known({.name = "order_show"}).at(0);
        CHECK(known.lastAccessedAt == MeasurementMother::at);
        CHECK(known.method == "GET");
        const auto then = rig.overview.routes({}, {late.accessedAt - 5s, late.accessedAt + 55s});
        CHECK(then.at(0).statistics.figures.samples == 1);
        CHECK(rig.count("routes_data_stats") == 11);
    }

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

    SUBCASE("a route may say that it wants no records") {
        rig.store.addMessages(exampleRequests());
        rig.reading.inside(UnitOfWorkPurpose::Access::Write,
                           [&] { rig.world.sql.change("UPDATE routes_data SET save_access_records = FALSE", {}); });
        const auto more = MeasurementMother::named("more");
        rig.store.addMessages({&more, 1});
        CHECK(rig.count("routes_data_records") == 4);
        CHECK(rig.overview.routes({.name = "order_show"}, rig.day()).at(0).statistics.figures.samples == 3);
    }

    SUBCASE("what no database takes as text is mended, and nothing is lost for it") {
        auto odd = MeasurementMother::named("odd");
        odd.path = std::string{"/a\0b\xff", 5};
        odd.params["id"] = std::string{"\0x", 2};
        rig.store.addMessages({&odd, 1});
        CHECK(rig.records.find({.period = rig.day()}).at(0).access.path == "/ab?");
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

    SUBCASE("tables that are there are found whole") {
        CHECK(rig.overview.missing().size() == 4);
        rig.store.addMessages(exampleRequests());
        CHECK(rig.overview.missing().empty());
    }
}

} // namespace missive::test
