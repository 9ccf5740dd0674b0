#include <UI/Benchmarking/BenchmarkCancelConsoleCommand.hpp>

#include <Application/Benchmarking/Command/CancelBenchmarkCommand.hpp>
#include <Application/Benchmarking/Query/ListExecutionsQuery.hpp>

#include <string>

namespace missive::benchmarking {

CommandDefinition BenchmarkCancelConsoleCommand::definition() const {
    return CommandDefinition{"benchmark:cancel", "Call off benchmarks that are not measured yet"}.required(
        "name", "An execution, a run or a tag");
}

int BenchmarkCancelConsoleCommand::execute(const Input& input, Output& output) {
    int cancelled = 0;
    for (const auto& execution : queries_.ask(ListExecutionsQuery{{input.argument("name").value_or("")}})) {
        if (!execution.isOver()) {
            commands_.dispatch(CancelBenchmarkCommand{ExecutionId::fromString(execution.executionId)});
            ++cancelled;
        }
    }
    if (cancelled == 0) {
        output.note("There was nothing to cancel: all of it is over.");
    } else {
        output.success("Cancelled " + std::to_string(cancelled) + " execution" + (cancelled == 1 ? "." : "s."));
    }
    return success;
}

} // namespace missive::benchmarking
