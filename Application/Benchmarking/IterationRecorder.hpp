#pragma once

#include <Domain/Benchmarking/ExecutedIteration.hpp>
#include <Domain/Benchmarking/ExecutionId.hpp>
#include <Domain/Benchmarking/Port/BenchmarkExecutionRepository.hpp>
#include <Domain/Benchmarking/Port/EnvironmentRepository.hpp>
#include <Domain/Benchmarking/Port/IterationRepository.hpp>
#include <Domain/Missive/Port/Clock.hpp>

namespace missive::benchmarking {

/// Records what became of an iteration, and counts it, in one short transaction.
class IterationRecorder {
public:
    /// All must outlive it.
    IterationRecorder(BenchmarkExecutionRepository& executions, IterationRepository& iterations,
                      EnvironmentRepository& environments, const Clock& clock) noexcept
        : executions_{executions}, iterations_{iterations}, environments_{environments}, clock_{clock} {}

    /// Says whether the result counts: a second one of an iteration does not, unless the first was `lost`. Throws
    /// ExecutionUnknown.
    bool record(const ExecutionId& id, const ExecutedIteration& iteration) const;

private:
    BenchmarkExecutionRepository& executions_;
    IterationRepository& iterations_;
    EnvironmentRepository& environments_;
    const Clock& clock_;
};

} // namespace missive::benchmarking
