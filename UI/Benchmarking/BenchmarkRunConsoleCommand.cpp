#include <UI/Benchmarking/BenchmarkRunConsoleCommand.hpp>

#include <Application/Benchmarking/Query/ShowBenchmarksQuery.hpp>
#include <Infrastructure/Benchmarking/BenchmarkingJson.hpp>
#include <Infrastructure/Missive/Codec/JsonEncode.hpp>
#include <UI/Benchmarking/AwaitedRun.hpp>
#include <UI/Benchmarking/BenchmarkOptions.hpp>
#include <UI/Benchmarking/CancelExecutions.hpp>
#include <UI/Benchmarking/FigureAssertion.hpp>
#include <UI/Benchmarking/ReadFigureOptions.hpp>
#include <UI/Benchmarking/ReportText.hpp>
#include <UI/Benchmarking/WaitingSignals.hpp>
#include <UI/Missive/Console/Input/UsageError.hpp>
#include <UI/Missive/Console/Input/WantsJson.hpp>
#include <UI/Missive/Console/Output/PrettyJson.hpp>

#include <algorithm>
#include <chrono>
#include <optional>
#include <string>

namespace missive::benchmarking {
namespace {

void tellHowToGoOn(const BenchmarkRunView& run, Output& output) {
    output.note("The workers go on. See benchmark:show " + run.runId + " for the figures; benchmark:cancel " +
                run.runId + " calls it off.");
}

std::optional<FigureAssertion> assertionOf(const Input& input) {
    const auto text = input.option("assert");
    return text ? std::optional{FigureAssertion::parse(*text)} : std::nullopt;
}

} // namespace

CommandDefinition BenchmarkRunConsoleCommand::definition() const {
    CommandDefinition definition{"benchmark:run", "Measure benchmarks with the workers"};
    BenchmarkOptions::define(definition);
    defineFigureOptions(definition);
    return definition.flag("no-wait", "Do not wait for the figures")
        .flag("fail-on-noise", "Exit with 3 when there is a reason not to believe the figures")
        .option("assert", "Exit with 3 unless this is so, such as median<=1.05*ref or p95<2ms")
        .option("ref", "What an assertion refers to: an execution, a run or a tag")
        .option("format", "The output format: txt or json", "txt")
        .withHelp(R"(Sends a message for each iteration and waits until workers have measured all.
Control-C ends the waiting, and within three seconds once more the measuring too.
The exit code is 1 when nothing was measured because a benchmark or a runtime is
not there, 2 when some iterations failed, and 3 when an assertion is not so or, with
--fail-on-noise, the figures should not be believed.)");
}

int BenchmarkRunConsoleCommand::execute(const Input& input, Output& output) {
    const bool asJson = wantsJson(input);
    const auto assertion = assertionOf(input);
    const auto references = referencesOf(input, assertion);
    const auto run = commands_.dispatch(BenchmarkOptions::read(input, configured_));
    if (input.flag("no-wait")) {
        if (asJson) {
            output.json(PrettyJson{}.json(toJson(run)).text());
        } else {
            tellHowToGoOn(run, output);
        }
        return success;
    }
    WaitingSignals signals{clock_};
    const auto now = AwaitedRun{queries_, clock_, output}.wait(run, signals);
    if (!now.isOver()) {
        return leave(now, signals, output);
    }
    const auto report = queries_.ask(ShowBenchmarksQuery{{now.runId}, readFigureOptions(input)});
    show(report, now.runId, input, output);
    const auto complaints =
        assertion ? assertion->complaints(report.executions, references) : std::vector<std::string>{};
    for (const auto& complaint : complaints) {
        output.error(complaint);
    }
    const auto code = exitCodeOf(report, input.flag("fail-on-noise"));
    return code == success && !complaints.empty() ? noisy : code;
}

/// The run is not over; a person may still call it off.
int BenchmarkRunConsoleCommand::leave(const BenchmarkRunView& run, WaitingSignals& signals, Output& output) {
    tellHowToGoOn(run, output);
    if (signals.mayBeRepeated()) {
        output.note("Control-C once more within 3 seconds calls it off.");
        if (signals.isRepeatedWithin(std::chrono::seconds{3})) {
            cancelExecutions(commands_, run.executions, output);
        }
    }
    return incomplete;
}

/// Asked for before anything is measured: what is not there is told at once.
std::vector<ExecutionReport>
BenchmarkRunConsoleCommand::referencesOf(const Input& input, const std::optional<FigureAssertion>& assertion) const {
    const auto name = input.option("ref");
    if (!assertion || !assertion->needsReference()) {
        return {};
    }
    if (!name) {
        throw UsageError{"An assertion about ref needs the \"--ref\" option: an execution, a run or a tag."};
    }
    return queries_.ask(ShowBenchmarksQuery{{*name}, readFigureOptions(input)}).executions;
}

void BenchmarkRunConsoleCommand::show(const BenchmarkReportView& report, const std::string& runId, const Input& input,
                                      Output& output) {
    if (wantsJson(input)) {
        output.json(PrettyJson{}.json(toJson(report)).text());
    } else {
        ReportText{output}.show(report);
        output.comment("Details: benchmark:show " + runId);
    }
}

int BenchmarkRunConsoleCommand::exitCodeOf(const BenchmarkReportView& report, bool failsOnNoise) {
    const auto isComplete = [](const auto& each) { return each.execution.state == "completed"; };
    if (!std::all_of(report.executions.begin(), report.executions.end(), isComplete)) {
        return incomplete;
    }
    const auto isNoisy = [](const auto& each) { return !each.warnings.empty(); };
    const bool isDoubtful = std::any_of(report.executions.begin(), report.executions.end(), isNoisy);
    return failsOnNoise && isDoubtful ? noisy : success;
}

} // namespace missive::benchmarking
