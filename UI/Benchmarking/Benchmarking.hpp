#pragma once

#include <Application/Benchmarking/BenchmarkChoice.hpp>
#include <Application/Benchmarking/ExecutionChoice.hpp>
#include <Application/Benchmarking/ExecutionReporter.hpp>
#include <Application/Benchmarking/IterationRecorder.hpp>
#include <Infrastructure/Benchmarking/AskedCancellations.hpp>
#include <Infrastructure/Benchmarking/ChildProcessExecutor.hpp>
#include <Infrastructure/Benchmarking/FlockMeasurementSlots.hpp>
#include <Infrastructure/Benchmarking/InstalledRuntimes.hpp>
#include <Infrastructure/Benchmarking/ListedBenchmarkCatalog.hpp>
#include <Infrastructure/Benchmarking/OdbBenchmarkExecutionRepository.hpp>
#include <Infrastructure/Benchmarking/OdbEnvironmentRepository.hpp>
#include <Infrastructure/Benchmarking/OdbExecutionList.hpp>
#include <Infrastructure/Benchmarking/OdbIterationRepository.hpp>
#include <Infrastructure/Benchmarking/ProcEnvironmentProbe.hpp>
#include <UI/Benchmarking/BenchmarkingOptions.hpp>

namespace missive {
class App;
}

namespace missive::benchmarking {

/// The adapters of the context, put together. Nothing is read or started before it is used.
class Benchmarking {
public:
    /// The application must outlive it.
    Benchmarking(App& app, const BenchmarkingOptions& options);

    BenchmarkChoice benchmarks() noexcept { return {catalog_, runtimes_}; }
    ExecutionChoice chosen() const noexcept { return ExecutionChoice{list_}; }
    ExecutionReporter reporter() const noexcept { return {iterations_, environments_}; }
    IterationRecorder recorder() noexcept;

    const BenchmarkCatalog& catalog() const noexcept { return catalog_; }
    RuntimeCatalog& runtimes() noexcept { return runtimes_; }
    BenchmarkExecutorPort& executor() noexcept { return executor_; }
    const CancelledExecutions& cancellations() const noexcept { return cancellations_; }
    BenchmarkExecutionRepository& executions() noexcept { return executions_; }
    const OdbExecutionList& list() const noexcept { return list_; }

private:
    App& app_;
    OdbBenchmarkExecutionRepository executions_;
    OdbIterationRepository iterations_;
    OdbEnvironmentRepository environments_;
    OdbExecutionList list_;
    ListedBenchmarkCatalog catalog_;
    InstalledRuntimes runtimes_;
    FlockMeasurementSlots slots_;
    ProcEnvironmentProbe probe_;
    ChildProcessExecutor executor_;
    AskedCancellations cancellations_;
};

} // namespace missive::benchmarking
