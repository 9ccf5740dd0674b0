#include <UI/Benchmarking/BenchmarkPurgeConsoleCommand.hpp>

#include <Application/Benchmarking/Command/PurgeBenchmarksCommand.hpp>
#include <UI/Benchmarking/BenchmarkingValues.hpp>
#include <UI/Missive/Console/Input/UsageError.hpp>

#include <chrono>
#include <string>

namespace missive::benchmarking {

CommandDefinition BenchmarkPurgeConsoleCommand::definition() const {
    CommandDefinition definition{"benchmark:purge", "Remove old figures of benchmarks"};
    return definition.option("older-than", "How old they must be, such as 90d", "90d")
        .flag("keep-tagged", "Keep those that have a tag");
}

int BenchmarkPurgeConsoleCommand::execute(const Input& input, Output& output) {
    const auto text = input.option("older-than").value_or("");
    const auto age = BenchmarkingValues::timeIn(text);
    if (!age) {
        throw UsageError{"The \"--older-than\" option needs an age such as 90d or 12h, not \"" + text + "\"."};
    }
    const auto before = clock_.now() - std::chrono::milliseconds{*age};
    const auto removed = commands_.dispatch(PurgeBenchmarksCommand{before, input.flag("keep-tagged")});
    output.success("Removed " + std::to_string(removed) + " execution" + (removed == 1 ? "." : "s."));
    return success;
}

} // namespace missive::benchmarking
