#include <Infrastructure/Missive/Persistence/Odb/Postgres/OdbPostgresDatabase.hpp>
#include <Infrastructure/Missive/Persistence/Odb/Postgres/OdbPostgresUnitOfWork.hpp>
#include <Infrastructure/Missive/Runtime/PollWaiter.hpp>
#include <Infrastructure/Performance/PostgresAccess.hpp>
#include <tests/contract/MetricsFilterContract.hpp>
#include <tests/contract/MetricsPurgeContract.hpp>
#include <tests/contract/MetricsReadingContract.hpp>
#include <tests/contract/MetricsStoreContract.hpp>
#include <tests/support/FakeClock.hpp>
#include <tests/support/RecordingLog.hpp>
#include <tests/support/server/PostgresServer.hpp>

#include <cstdlib>
#include <thread>

using namespace missive;
using namespace missive::test;

namespace {

struct OnPostgres {
    FakeClock clock;
    PollWaiter waiter;
    RecordingLog log;
    OdbPostgresDatabase database{PostgresAddress::of(Dsn::parse(PostgresServer::shared().newDatabase()), {}), waiter,
                                 log};
    OdbPostgresUnitOfWork units{database, clock};
    performance::PostgresAccess sql{units};
};

} // namespace

TEST_CASE("measurements on PostgreSQL are kept as the contract says") { metricsStoreContract<OnPostgres>(); }

TEST_CASE("measurements on PostgreSQL are told as the contract says") { metricsReadingContract<OnPostgres>(); }

TEST_CASE("every filter of accesses on PostgreSQL finds what a recount finds") { metricsFilterContract<OnPostgres>(); }

TEST_CASE("every filter of routes on PostgreSQL finds what a recount finds") {
    metricsRouteFilterContract<OnPostgres>();
}

TEST_CASE("measurements on PostgreSQL are forgotten as the contract says") { metricsPurgeContract<OnPostgres>(); }

TEST_CASE("two who store the same routes at once neither lose anything nor lock each other out") {
    MetricsRig<OnPostgres> rig;
    rig.store.addMessages({});
    constexpr int threads = 2;
    constexpr int routes = 20;
    constexpr int timesOfRoute = 25;
    const auto* text = std::getenv("MISSIVE_PERFORMANCE_MESSAGES");
    const int batches = (text == nullptr ? 4'000 : std::stoi(text)) / (threads * routes * timesOfRoute);
    std::vector<std::thread> running;
    for (int thread = 0; thread < threads; ++thread) {
        running.emplace_back([&, thread] {
            for (int batch = 0; batch < batches; ++batch) {
                std::vector<performance::Measurement> measurements;
                for (int i = 0; i < routes * timesOfRoute; ++i) { // in an order of its own
                    const auto name = "route_" + std::to_string(thread == 0 ? i % routes : routes - 1 - i % routes);
                    measurements.push_back(MeasurementMother::request(name, 200, std::chrono::milliseconds{1}));
                }
                RecordingListener own;
                rig.world.units.run({}, own, [&] { rig.store.add(measurements); });
            }
        });
    }
    for (auto& each : running) {
        each.join();
    }
    const auto found = rig.overview.routes({}, rig.day());
    CHECK(found.size() == routes);
    for (const auto& each : found) {
        CHECK(each.statistics.figures.samples == threads * batches * timesOfRoute);
        CHECK(each.statistics.figures.requestSum == 1'000LL * threads * batches * timesOfRoute);
        CHECK(each.statistics.requestTime.count() == static_cast<std::uint64_t>(threads * batches * timesOfRoute));
    }
    CHECK(rig.count("routes_data_records") == threads * batches * routes * timesOfRoute);
}
