#pragma once

#include <tests/contract/MetricsRig.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <span>
#include <string>
#include <vector>

namespace missive::test {

/// How every database stores measurements.
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

    SUBCASE("a route may say that it wants no records") {
        rig.store.addMessages(exampleRequests());
        rig.reading.inside(UnitOfWorkPurpose::Access::Write,
                           [&] { rig.world.sql.change("UPDATE routes_data SET save_access_records = FALSE", {}); });
        const auto more = MeasurementMother::named("more");
        rig.store.addMessages({&more, 1});
        CHECK(rig.count("routes_data_records") == 4);
        CHECK(rig.overview.routes({.name = "order_show"}, rig.day()).at(0).statistics.figures.samples == 3);
    }

    SUBCASE("routes that are more than an environment may have are gathered as one, and those that are there go on") {
        std::size_t folded = 0;
        SqlMetricsStore narrow{{rig.world.sql, rig.tables, rig.unitOfWork, rig.world.units.inbox(), rig.world.clock},
                               {.keepsRecords = true, .mostRoutes = 3, .folded = [&](std::size_t n) { folded += n; }}};
        narrow.addMessages(exampleRequests());
        std::vector more{MeasurementMother::request("order_show", 200, 1ms), MeasurementMother::request("a", 200, 2ms),
                         MeasurementMother::request("b", 500, 3ms), MeasurementMother::request("b", 200, 4ms)};
        narrow.addBatch(more, "more");
        CHECK(folded == 3);
        CHECK(rig.count("routes_data") == 4);
        const auto other = rig.overview.routes({.name = SqlRouteLimit::other}, rig.day());
        CHECK(other.at(0).statistics.figures.samples == 3);
        CHECK(other.at(0).statistics.figures.requestSum == 9'000);
        CHECK(other.at(0).statistics.figures.errors == 1);
        CHECK(rig.overview.routes({.name = "order_show"}, rig.day()).at(0).statistics.figures.samples == 3);
        more.front().route.environment = "dev";
        narrow.addBatch({&more.front(), 1}, "elsewhere");
        CHECK(rig.count("routes_data") == 5);
        CHECK(folded == 3);
    }

    SUBCASE("what no database takes as text is mended, and nothing is lost for it") {
        auto odd = MeasurementMother::named("odd");
        odd.path = std::string{"/a\0b\xff", 5};
        odd.params["id"] = std::string{"\0x", 2};
        rig.store.addMessages({&odd, 1});
        CHECK(rig.records.find({.period = rig.day()}).at(0).access.path == "/ab?");
    }
}

} // namespace missive::test
