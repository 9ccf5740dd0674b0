#pragma once

#include <Domain/Benchmarking/BenchmarkCancelled.hpp>
#include <Domain/Benchmarking/BenchmarkCompleted.hpp>
#include <Domain/Benchmarking/BenchmarkProgressed.hpp>
#include <Domain/Benchmarking/BenchmarkStarted.hpp>
#include <Domain/Benchmarking/ExecutionPlan.hpp>
#include <Domain/Benchmarking/ExecutionProgress.hpp>
#include <Domain/Benchmarking/IterationStatus.hpp>
#include <Domain/Missive/AggregateRoot.hpp>

#include <cstdint>
#include <optional>

namespace missive::benchmarking {

/// One benchmark on one runtime, N times: counts the results, and knows the last one by the count. Which iteration a
/// result belongs to decides nothing.
class BenchmarkExecution
    : public AggregateRoot<BenchmarkStarted, BenchmarkProgressed, BenchmarkCompleted, BenchmarkCancelled> {
public:
    /// Throws DomainError `benchmark.iterations` unless there are 1 to MeasuringOptions::mostIterations.
    static BenchmarkExecution request(ExecutionPlan plan);

    /// An execution as it was stored; records nothing.
    static BenchmarkExecution reconstitute(ExecutionPlan plan, const ExecutionProgress& progress, std::int64_t version);

    /// Counts a result, and says whether it is the one to keep. It is not where the execution was cancelled, nor where
    /// the iteration has a result `earlier`, unless that is `lost`. Records BenchmarkStarted with the first,
    /// BenchmarkProgressed with at most 20, and BenchmarkCompleted with the one that makes them all. Throws DomainError
    /// `benchmark.iteration` for a number that is none of its iterations.
    [[nodiscard]] bool count(std::int64_t number, IterationStatus status, std::optional<IterationStatus> earlier,
                             TimePoint now);

    /// Records BenchmarkCancelled. Throws DomainError `benchmark.over` when no result is waited for.
    void cancel(TimePoint now);

    const ExecutionId& id() const noexcept { return plan_.id; }
    const ExecutionPlan& plan() const noexcept { return plan_; }
    const ExecutionProgress& progress() const noexcept { return progress_; }
    std::int64_t version() const noexcept { return version_; }

private:
    BenchmarkExecution(ExecutionPlan plan, const ExecutionProgress& progress, std::int64_t version);

    void announce(std::int64_t before, TimePoint now);
    ExecutionState stateByCount() const noexcept;

    ExecutionPlan plan_;
    ExecutionProgress progress_;
    std::int64_t version_;
};

} // namespace missive::benchmarking
