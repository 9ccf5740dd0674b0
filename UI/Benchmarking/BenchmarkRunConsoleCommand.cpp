#include <UI/Benchmarking/BenchmarkRunConsoleCommand.hpp>

#include <Application/Benchmarking/Query/ShowBenchmarksQuery.hpp>
#include <Infrastructure/Benchmarking/BenchmarkingJson.hpp>
#include <Infrastructure/Missive/Codec/JsonEncode.hpp>
#include <UI/Benchmarking/AwaitedRun.hpp>
#include <UI/Benchmarking/BenchmarkOptions.hpp>
#include <UI/Benchmarking/ReportText.hpp>
#include <UI/Missive/Console/Input/WantsJson.hpp>
#include <UI/Missive/Console/Output/PrettyJson.hpp>

#include <algorithm>
#include <string>

namespace missive::benchmarking {
namespace {

void tellHowToGoOn(const BenchmarkRunView& run, Output& output) {
    output.note("The workers go on. See benchmark:show " + run.runId + " for the figures; benchmark:cancel " +
                run.runId + " calls it off.");
}

} // namespace

CommandDefinition BenchmarkRunConsoleCommand::definition() const {
    CommandDefinition definition{"benchmark:run", "Measure benchmarks with the workers"};
    BenchmarkOptions::define(definition);
    return definition.flag("no-wait", "Do not wait for the figures")
        .flag("fail-on-noise", "Exit with 3 when there is a reason not to believe the figures")
        .option("format", "The output format: txt or json", "txt")
        .withHelp(R"(Sends a message for each iteration and waits until workers have measured all.
The exit code is 1 when nothing was measured because a benchmark or a runtime is
not there, 2 when some iterations failed, and 3 with --fail-on-noise when the
figures should not be believed.)");
}

int BenchmarkRunConsoleCommand::execute(const Input& input, Output& output) {
    const bool asJson = wantsJson(input);
    const auto run = commands_.dispatch(BenchmarkOptions::read(input, configured_));
    if (input.flag("no-wait")) {
        if (asJson) {
            output.json(PrettyJson{}.json(toJson(run)).text());
        } else {
            tellHowToGoOn(run, output);
        }
        return success;
    }
    const auto now = AwaitedRun{queries_, clock_, log_, output}.wait(run);
    if (!now.isOver()) {
        tellHowToGoOn(now, output);
        return incomplete;
    }
    return show(now, input, output);
}

int BenchmarkRunConsoleCommand::show(const BenchmarkRunView& run, const Input& input, Output& output) const {
    const auto report = queries_.ask(ShowBenchmarksQuery{{run.runId}});
    if (wantsJson(input)) {
        output.json(PrettyJson{}.json(toJson(report)).text());
    } else {
        ReportText{output}.show(report);
        output.comment("Details: benchmark:show " + run.runId);
    }
    const auto isComplete = [](const auto& each) { return each.execution.state == "completed"; };
    if (!std::all_of(report.executions.begin(), report.executions.end(), isComplete)) {
        return incomplete;
    }
    const auto isNoisy = [](const auto& each) { return !each.warnings.empty(); };
    const bool isDoubtful = std::any_of(report.executions.begin(), report.executions.end(), isNoisy);
    return input.flag("fail-on-noise") && isDoubtful ? noisy : success;
}

} // namespace missive::benchmarking
