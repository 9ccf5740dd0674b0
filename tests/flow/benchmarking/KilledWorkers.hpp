#pragma once

#include <tests/flow/benchmarking/Bench.hpp>

#include <optional>
#include <random>
#include <vector>

namespace missive::test {

/// Four workers of an installation that are killed and started again at random, in the same order for the same seed.
/// The environment may ask for the whole: `BENCHMARK_KILLS` and `BENCHMARK_ITERATIONS` of each of four executions.
class KilledWorkers {
public:
    /// The bench must outlive it.
    KilledWorkers(const Bench& bench, unsigned seed) : bench_{bench}, chance_{seed} {}

    static int kills() { return askedFor("BENCHMARK_KILLS", 8); }
    static int iterations() { return askedFor("BENCHMARK_ITERATIONS", 10); }
    static int allIterations() { return 4 * iterations(); }

    /// Asks for four executions and kills a worker every tenth to half of a second.
    void killWhileMeasuring();

    /// Ends the workers. No process of theirs may be left then, and what those that were killed left of folders goes
    /// with the next that measures.
    void endLeavingNothing();

private:
    static int askedFor(const char* variable, int usual);
    /// How many processes work below the folder of those that measure.
    int measuring() const;

    const Bench& bench_;
    std::mt19937 chance_;
    std::vector<std::optional<Process>> workers_;
};

} // namespace missive::test
