#include <UI/Benchmarking/BenchmarkCancelConsoleCommand.hpp>

#include <Application/Benchmarking/Query/ListExecutionsQuery.hpp>
#include <UI/Benchmarking/CancelExecutions.hpp>

namespace missive::benchmarking {

CommandDefinition BenchmarkCancelConsoleCommand::definition() const {
    return CommandDefinition{"benchmark:cancel", "Call off benchmarks that are not measured yet"}.required(
        "name", "An execution, a run or a tag");
}

int BenchmarkCancelConsoleCommand::execute(const Input& input, Output& output) {
    cancelExecutions(commands_, queries_.ask(ListExecutionsQuery{{input.argument("name").value_or("")}}), output);
    return success;
}

} // namespace missive::benchmarking
