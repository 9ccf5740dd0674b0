#pragma once

#include <Application/Benchmarking/IterationRecorder.hpp>
#include <Application/Benchmarking/Message/ExecuteBenchmarkMessage.hpp>
#include <Domain/Benchmarking/Port/BenchmarkExecutorPort.hpp>
#include <Domain/Benchmarking/Port/CancelledExecutions.hpp>

namespace missive::benchmarking {

/// Measures one iteration and records it. While it measures no transaction is open: nothing waits for a slow body.
class ExecuteBenchmarkHandler {
public:
    ExecuteBenchmarkHandler(BenchmarkExecutorPort& executor, const CancelledExecutions& cancelled,
                            IterationRecorder recorder) noexcept
        : executor_{executor}, cancelled_{cancelled}, recorder_{recorder} {}

    /// Throws what keeps this machine from measuring, which another try may mend.
    void operator()(const ExecuteBenchmarkMessage& message) const;

private:
    BenchmarkExecutorPort& executor_;
    const CancelledExecutions& cancelled_;
    IterationRecorder recorder_;
};

} // namespace missive::benchmarking
