#pragma once

#include <Application/Benchmarking/Command/CancelBenchmarkCommand.hpp>
#include <Domain/Benchmarking/Port/BenchmarkExecutionRepository.hpp>
#include <Domain/Missive/Port/Clock.hpp>

namespace missive::benchmarking {

class CancelBenchmarkCommandHandler {
public:
    CancelBenchmarkCommandHandler(BenchmarkExecutionRepository& executions, const Clock& clock) noexcept
        : executions_{executions}, clock_{clock} {}

    /// Throws ExecutionUnknown, and as BenchmarkExecution::cancel does.
    void operator()(const CancelBenchmarkCommand& command) const;

private:
    BenchmarkExecutionRepository& executions_;
    const Clock& clock_;
};

} // namespace missive::benchmarking
