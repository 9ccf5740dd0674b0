#include <tests/flow/benchmarking/Bench.hpp>
#include <tests/support/process/Eventually.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>

namespace missive::test {

TEST_CASE("while a body is measured another process commits a thousand times to the same file") {
    using Time = std::chrono::steady_clock;
    using Milliseconds = std::chrono::duration<double, std::milli>;
    const Bench bench{MISSIVE_PROGRAM};
    REQUIRE(bench.run(Bench::quick({"--test=hang", "--iterations=1", "--timeout=5s", "--no-wait"})).succeeded());
    const auto database = bench.database();
    database.execute("PRAGMA synchronous=NORMAL");
    database.execute("CREATE TABLE beside (number INTEGER)");
    auto worker = bench.worker();
    REQUIRE(eventually(Scratch::patience, [&] { return bench.folders() == 1; }));
    Milliseconds slowest{0};
    for (int i = 0; i < 1'000; ++i) {
        const auto before = Time::now();
        database.execute("INSERT INTO beside VALUES (1)");
        slowest = std::max<Milliseconds>(slowest, Time::now() - before);
    }
    MESSAGE("slowest commit: " << slowest.count() << " ms");
    // The body still runs: what waits for it waits longer than any busy machine makes a commit wait.
    CHECK(database.number("SELECT count(*) FROM benchmark_iteration") == 0);
    CHECK(slowest < std::chrono::seconds{1});
    CHECK(eventually(Scratch::patience, [&] { return bench.rows("timeout") == 1; }));
    CHECK(Scratch::terminate(worker).succeeded());
}

} // namespace missive::test
