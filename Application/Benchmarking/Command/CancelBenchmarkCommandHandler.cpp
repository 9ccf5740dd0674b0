#include <Application/Benchmarking/Command/CancelBenchmarkCommandHandler.hpp>

#include <Domain/Benchmarking/ExecutionUnknown.hpp>

#include <utility>

namespace missive::benchmarking {

void CancelBenchmarkCommandHandler::operator()(const CancelBenchmarkCommand& command) const {
    auto execution = executions_.lock(command.executionId);
    if (!execution) {
        throw ExecutionUnknown{command.executionId.toString()};
    }
    execution->cancel(clock_.now());
    executions_.save(*std::move(execution));
}

} // namespace missive::benchmarking
