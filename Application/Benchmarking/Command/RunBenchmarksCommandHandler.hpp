#pragma once

#include <Application/Benchmarking/BenchmarkChoice.hpp>
#include <Application/Benchmarking/Command/RunBenchmarksCommand.hpp>
#include <Application/Benchmarking/MessengerBenchmarkRunner.hpp>
#include <Domain/Benchmarking/Port/BenchmarkExecutionRepository.hpp>
#include <Domain/Missive/Port/Clock.hpp>
#include <Domain/Missive/Port/IdGenerator.hpp>
#include <Domain/Missive/Port/Random.hpp>

namespace missive::benchmarking {

/// The orchestrator: finds out whether all that is asked for can be measured, and has it measured, in one unit of work:
/// every execution with every message, or nothing.
class RunBenchmarksCommandHandler {
public:
    RunBenchmarksCommandHandler(BenchmarkChoice choice, BenchmarkExecutionRepository& executions,
                                MessengerBenchmarkRunner runner, const Clock& clock, IdGenerator& ids,
                                Random& random) noexcept
        : choice_{choice}, executions_{executions}, runner_{runner}, clock_{clock}, ids_{ids}, random_{random} {}

    /// Throws as BenchmarkChoice does, and DomainError `benchmark.iterations`, `benchmark.options` or `benchmark.tag`.
    BenchmarkRunView operator()(const RunBenchmarksCommand& command) const;

private:
    ExecutionPlan plan(const RunBenchmarksCommand& command, const BenchmarkChoice::Pair& pair, const RunId& runId,
                       std::int64_t seed) const;

    BenchmarkChoice choice_;
    BenchmarkExecutionRepository& executions_;
    MessengerBenchmarkRunner runner_;
    const Clock& clock_;
    IdGenerator& ids_;
    Random& random_;
};

} // namespace missive::benchmarking
