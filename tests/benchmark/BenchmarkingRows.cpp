#include <tests/benchmark/Rows.hpp>

#include <Domain/Benchmarking/Comparison.hpp>
#include <Domain/Benchmarking/SplitMix64.hpp>
#include <tests/Infrastructure/Benchmarking/ExecutorRig.hpp>
#include <tests/benchmark/Affinity.hpp>
#include <tests/benchmark/BareChildren.hpp>
#include <tests/benchmark/GoogleBenchmark.hpp>
#include <tests/benchmark/MeasuringWorkers.hpp>
#include <tests/benchmark/ToldApart.hpp>

#include <algorithm>
#include <chrono>
#include <stdexcept>
#include <string>
#include <vector>

namespace missive::benchmark {

namespace {

namespace fs = std::filesystem;
using benchmarking::IterationResult;
using benchmarking::IterationStatus;
using benchmarking::test::ExecutorRig;

double middleOf(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

IterationResult measured(ExecutorRig& rig, const std::string& slug, const benchmarking::MeasuringOptions& options) {
    auto iteration = rig.run(slug, "cpp", options);
    if (iteration.status != IterationStatus::Ok) {
        throw std::runtime_error{slug + " failed: " + iteration.complaint};
    }
    return iteration;
}

/// Ours in a process of its own, Google's in this one, in turns and on the same processor.
Sample besideGoogle(const std::string& slug) {
    constexpr int turns = 7;
    ExecutorRig rig;
    const auto affinity = Affinity::only(0); // where the rig's slot is
    auto options = ExecutorRig::once();
    options.revolutions = 0;
    std::vector<double> ours;
    std::vector<double> oursCpu;
    std::vector<double> google;
    std::vector<double> googleCpu;
    for (int turn = 0; turn < turns; ++turn) {
        const auto iteration = measured(rig, slug, options);
        const auto theirs = GoogleBenchmark::measure(slug);
        ours.push_back(iteration.sampleNs());
        oursCpu.push_back(iteration.measurement.cpuNs.front());
        google.push_back(theirs.wall);
        googleCpu.push_back(theirs.processor);
    }
    return {{middleOf(ours), middleOf(oursCpu)}, {middleOf(google), middleOf(googleCpu)}, {}};
}

/// Twenty values each of some work, of the same again and of a tenth more, in turns, as workers measure them.
Sample comparing() {
    constexpr int comparisons = 20;
    constexpr int values = 20;
    static ToldApart told;
    ExecutorRig rig;
    auto options = ExecutorRig::once();
    options.warmup = 1;
    options.revolutions = 20;
    options.values = 3;
    auto longer = options;
    longer.revolutions = 22;
    const auto workOf = [&](const auto& asked) {
        return measured(rig, "loop", asked).sampleNs() * static_cast<double>(asked.revolutions);
    };
    std::vector<double> costs;
    std::vector<double> longerCosts;
    for (int comparison = 0; comparison < comparisons; ++comparison) {
        std::vector<double> one;
        std::vector<double> same;
        std::vector<double> more;
        for (int value = 0; value < values; ++value) {
            one.push_back(workOf(options));
            same.push_back(workOf(options));
            more.push_back(workOf(longer));
        }
        benchmarking::SplitMix64 random{static_cast<std::uint64_t>(told.comparisons)};
        using benchmarking::Comparison;
        using benchmarking::Verdict;
        ++told.comparisons;
        told.same += Comparison::of(one, same, {}, random).verdict == Verdict::NoDifferenceShown ? 0 : 1;
        told.more += Comparison::of(more, one, {}, random).verdict == Verdict::Slower ? 1 : 0;
        costs.push_back(middleOf(one));
        longerCosts.push_back(middleOf(more));
    }
    const auto base = middleOf(costs);
    const auto longerBase = middleOf(longerCosts);
    return {{longerBase, longerBase}, {base, base}, told.text()};
}

template <class Work> Cost timed(int operations, Work work) {
    const auto before = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double, std::nano> spent = std::chrono::steady_clock::now() - before;
    return {spent.count() / operations, spent.count() / operations};
}

/// The same processes, asked for by messages and recorded, or started bare.
Sample machinery(const fs::path& directory) {
    constexpr int all = 200;
    const auto affinity = Affinity::all();
    const BareChildren bare{directory};
    bare.run(all / 40);
    MeasuringWorkers workers;
    const auto ours = timed(all, [&] { workers.measure(all); });
    const auto twin = timed(all, [&] { bare.run(all / 4); });
    return {ours, twin, "on all processors; from the command to the last result; no processor time"};
}

} // namespace

std::vector<Row> benchmarkingRows() {
    const auto google = [](const std::string& slug) { return [slug](const fs::path&) { return besideGoogle(slug); }; };
    Row loop{"benchmarking.loop", "the benchmark loop / by Google Benchmark", "call", {}, 0.85, google("loop")};
    Row sort{"benchmarking.sort", "the benchmark sort / by Google Benchmark", "call", {}, 0.85, google("sort")};
    for (auto* row : {&loop, &sort}) {
        row->mostRate = 1.15;
    }
    return {
        loop,
        sort,
        {"benchmarking.compare",
         "a tenth more work / the work",
         "value",
         {},
         {},
         [](const fs::path&) { return comparing(); }},
        {"benchmarking.machinery",
         "200 iterations of an empty body, four workers / bare processes, four at once",
         "iteration",
         {},
         0.5,
         machinery},
    };
}

} // namespace missive::benchmark
