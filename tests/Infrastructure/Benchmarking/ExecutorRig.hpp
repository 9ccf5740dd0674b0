#pragma once

#include <Infrastructure/Benchmarking/ChildProcessExecutor.hpp>
#include <Infrastructure/Benchmarking/FlockMeasurementSlots.hpp>
#include <Infrastructure/Benchmarking/InstalledRuntimes.hpp>
#include <Infrastructure/Benchmarking/ListedBenchmarkCatalog.hpp>
#include <Infrastructure/Benchmarking/ProcEnvironmentProbe.hpp>
#include <Infrastructure/Missive/Runtime/SystemClock.hpp>
#include <tests/support/TemporaryDirectory.hpp>

#include <algorithm>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace missive::benchmarking::test {

/// An executor with real children in a folder of its own.
class ExecutorRig {
public:
    explicit ExecutorRig(std::vector<Benchmark> own = {}) : catalog_{[own = std::move(own)] { return own; }} {}

    /// Quick: one value of one call.
    static MeasuringOptions once() {
        MeasuringOptions options;
        options.warmup = 0;
        options.revolutions = 1;
        options.values = 1;
        options.timeoutMs = 60'000;
        return options;
    }

    const Benchmark& benchmark(const std::string& slug) const {
        const auto& all = catalog_.all();
        return *std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.slug.toString() == slug; });
    }

    IterationResult run(const std::string& slug, const std::string& runtime, const MeasuringOptions& options = once()) {
        return executor_.execute({benchmark(slug).definitionId, slug, runtime, options}).result;
    }

    ChildProcessExecutor& executor() { return executor_; }
    InstalledRuntimes& runtimes() { return runtimes_; }
    ListedBenchmarkCatalog& catalog() { return catalog_; }
    const Clock& clock() const { return clock_; }

    /// What is left of the folders of processes.
    std::vector<std::string> folders() const {
        std::vector<std::string> left;
        for (const auto& entry : std::filesystem::directory_iterator{directory_.path()}) {
            if (entry.is_directory()) {
                left.push_back(entry.path().filename().string());
            }
        }
        return left;
    }

    /// A benchmark of one's own for one runtime.
    static Benchmark own(const std::string& slug, RuntimeKind kind, const std::string& source) {
        Benchmark benchmark{.slug = BenchmarkSlug::fromString(slug), .name = slug};
        benchmark.bodies.emplace(kind, source);
        return benchmark;
    }

private:
    missive::test::TemporaryDirectory directory_;
    SystemClock clock_;
    ListedBenchmarkCatalog catalog_;
    InstalledRuntimes runtimes_{InstalledRuntimes::usual(), MISSIVE_BENCHMARK_CHILD, clock_};
    FlockMeasurementSlots slots_{directory_.path(), {0}};
    ProcEnvironmentProbe probe_{1};
    ChildProcessExecutor executor_{catalog_, runtimes_, slots_,
                                   probe_,   clock_,    {MISSIVE_BENCHMARK_CHILD, directory_.path(), "test:1"}};
};

} // namespace missive::benchmarking::test
