#pragma once

#include <Domain/Benchmarking/Port/BenchmarkCatalog.hpp>
#include <Domain/Benchmarking/Port/BenchmarkExecutorPort.hpp>
#include <Domain/Benchmarking/Port/EnvironmentProbe.hpp>
#include <Domain/Benchmarking/Port/MeasurementSlots.hpp>
#include <Domain/Benchmarking/Port/RuntimeCatalog.hpp>
#include <Domain/Missive/Port/Clock.hpp>
#include <Infrastructure/Benchmarking/ChildOutcome.hpp>
#include <Infrastructure/Benchmarking/ExecutorSettings.hpp>

#include <mutex>

namespace missive::benchmarking {

/// Measures in a process of its own, confined and without a shell, holding a measuring slot meanwhile. How an iteration
/// ended is decided by how its process did and by what it said on descriptor 3, never by a text. Safe to use from any
/// thread; all that is handed to it must outlive it.
class ChildProcessExecutor final : public BenchmarkExecutorPort {
public:
    ChildProcessExecutor(const BenchmarkCatalog& benchmarks, RuntimeCatalog& runtimes, MeasurementSlots& slots,
                         const EnvironmentProbe& probe, const Clock& clock, ExecutorSettings settings);

    ExecutedIteration execute(const IterationOrder& order) override;

private:
    ExecutedIteration measure(const IterationOrder& order, const Benchmark& benchmark, const Runtime& runtime);
    ChildOutcome runChild(const IterationOrder& order, const Benchmark& benchmark, const Runtime& runtime);
    IterationResult refused(IterationStatus status, const std::string& why) const;

    const BenchmarkCatalog& benchmarks_;
    RuntimeCatalog& runtimes_;
    MeasurementSlots& slots_;
    const EnvironmentProbe& probe_;
    const Clock& clock_;
    ExecutorSettings settings_;
    std::once_flag cleaned_;
};

} // namespace missive::benchmarking
