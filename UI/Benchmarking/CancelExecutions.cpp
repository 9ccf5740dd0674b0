#include <UI/Benchmarking/CancelExecutions.hpp>

#include <Application/Benchmarking/Command/CancelBenchmarkCommand.hpp>

#include <string>

namespace missive::benchmarking {

void cancelExecutions(const CommandBus& commands, const std::vector<ExecutionView>& executions, Output& output) {
    int cancelled = 0;
    for (const auto& execution : executions) {
        if (!execution.isOver()) {
            commands.dispatch(CancelBenchmarkCommand{ExecutionId::fromString(execution.executionId)});
            ++cancelled;
        }
    }
    if (cancelled == 0) {
        output.note("There was nothing to cancel: all of it is over.");
    } else {
        output.success("Cancelled " + std::to_string(cancelled) + " execution" + (cancelled == 1 ? "." : "s."));
    }
}

} // namespace missive::benchmarking
