#include <tests/flow/benchmarking/KilledWorkers.hpp>
#include <tests/support/process/Eventually.hpp>
#include <tests/support/server/PostgresServer.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <string>

namespace missive::test {

namespace {

bool isDrained(const Bench& bench) {
    const auto stats = bench.run({"messenger:stats", "async", "--format=json"}).output;
    return Bench::countOf(stats, "\"count\": 0") == 1 && Bench::countOf(stats, "\"claimed\": 0") == 1 &&
           Bench::countOf(stats, "\"delayed\": 0") == 1;
}

} // namespace

TEST_CASE("on PostgreSQL too killed workers lose and double no iteration, and leave nothing behind") {
    const Bench bench{MISSIVE_PROGRAM, {{"DATABASE_URL", PostgresServer::shared().newDatabase()}}};
    bench.configureShortLease();
    KilledWorkers workers{bench, 11};
    workers.killWhileMeasuring();
    CHECK(eventually(std::chrono::minutes{5}, [&] { return isDrained(bench); }));
    // Each result is there once: the key of its row is the execution and the number.
    const auto report = bench.run({"benchmark:show", "--format=json"}).output;
    CHECK(Bench::countOf(report, "\"state\": \"completed\"") == 4);
    CHECK(Bench::countOf(report, "\"status\": \"ok\"") == KilledWorkers::allIterations());
    CHECK(Bench::countOf(report, "\"ok\": " + std::to_string(KilledWorkers::iterations())) >= 4);
    MESSAGE(KilledWorkers::kills() << " kills, " << Bench::countOf(report, "\"status\": \"ok\"") << " rows");
    workers.endLeavingNothing();
}

} // namespace missive::test
