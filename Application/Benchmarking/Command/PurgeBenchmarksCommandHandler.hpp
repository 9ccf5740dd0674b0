#pragma once

#include <Application/Benchmarking/Command/PurgeBenchmarksCommand.hpp>
#include <Domain/Benchmarking/Port/BenchmarkExecutionRepository.hpp>

namespace missive::benchmarking {

class PurgeBenchmarksCommandHandler {
public:
    explicit PurgeBenchmarksCommandHandler(BenchmarkExecutionRepository& executions) noexcept
        : executions_{executions} {}

    std::int64_t operator()(const PurgeBenchmarksCommand& command) const {
        return executions_.purge(command.before, command.keepTagged);
    }

private:
    BenchmarkExecutionRepository& executions_;
};

} // namespace missive::benchmarking
