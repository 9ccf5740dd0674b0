#include <tests/benchmark/GoogleBenchmark.hpp>

#include <Infrastructure/Benchmarking/Body/LoopBody.hpp>
#include <Infrastructure/Benchmarking/Body/SortBody.hpp>

#include <benchmark/benchmark.h>

#include <array>
#include <stdexcept>
#include <vector>

namespace missive::benchmark {

namespace {

namespace google = ::benchmark;

template <class Body> void callRepeatedly(google::State& state) {
    auto inputs = Body::setup();
    for ([[maybe_unused]] auto each : state) {
        google::DoNotOptimize(inputs);
        auto answer = Body::run(inputs);
        google::DoNotOptimize(answer);
    }
}

class LastRun final : public google::BenchmarkReporter {
public:
    bool ReportContext(const Context&) override { return true; }
    void ReportRuns(const std::vector<Run>& runs) override {
        for (const auto& run : runs) {
            cost = {run.GetAdjustedRealTime(), run.GetAdjustedCPUTime()};
        }
    }

    Cost cost;
};

bool prepare() {
    constexpr double tenthOfSecond = 0.1;
    std::array<char, 18> name{"missive_benchmark"};
    char* arguments = name.data();
    int count = 1;
    google::Initialize(&count, &arguments);
    google::RegisterBenchmark("loop", callRepeatedly<benchmarking::body::LoopBody>)->MinTime(tenthOfSecond);
    google::RegisterBenchmark("sort", callRepeatedly<benchmarking::body::SortBody>)->MinTime(tenthOfSecond);
    return true;
}

} // namespace

Cost GoogleBenchmark::measure(const std::string& slug) {
    static const bool isPrepared = prepare();
    LastRun run;
    if (!isPrepared || google::RunSpecifiedBenchmarks(&run, "^" + slug + "(/|$)") != 1 || run.cost.wall <= 0) {
        throw std::runtime_error{"Google Benchmark has no figure of " + slug + "."};
    }
    return run.cost;
}

} // namespace missive::benchmark
