#include <tests/flow/benchmarking/KilledWorkers.hpp>
#include <tests/support/process/Eventually.hpp>

#include <doctest/doctest.h>

#include <chrono>

namespace missive::test {

TEST_CASE("workers that are killed at random lose and double no iteration, and leave nothing behind") {
    const auto all = KilledWorkers::allIterations();
    const Bench bench{MISSIVE_PROGRAM};
    bench.configureShortLease();
    KilledWorkers workers{bench, 7};
    workers.killWhileMeasuring();
    CHECK(eventually(std::chrono::minutes{5}, [&] {
        return bench.database().number("SELECT count(*) FROM benchmark_iteration") == all &&
               bench.database().messages("default") == 0;
    }));
    CHECK(bench.database().number("SELECT sum(ok + failed) FROM benchmark_execution") == all);
    CHECK(bench.database().number("SELECT count(*) FROM benchmark_execution WHERE state = 'completed'") == 4);
    CHECK(bench.rows() == all);
    MESSAGE(KilledWorkers::kills() << " kills, " << bench.rows() << " rows");
    workers.endLeavingNothing();
}

} // namespace missive::test
