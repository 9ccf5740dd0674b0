#include <UI/Benchmarking/BenchmarkShowConsoleCommand.hpp>

#include <Application/Benchmarking/Query/ShowBenchmarksQuery.hpp>
#include <Infrastructure/Benchmarking/BenchmarkingJson.hpp>
#include <Infrastructure/Missive/Codec/JsonEncode.hpp>
#include <UI/Benchmarking/ReadFigureOptions.hpp>
#include <UI/Benchmarking/ReportText.hpp>
#include <UI/Missive/Console/Input/WantsJson.hpp>
#include <UI/Missive/Console/Output/PrettyJson.hpp>

namespace missive::benchmarking {

CommandDefinition BenchmarkShowConsoleCommand::definition() const {
    auto definition = CommandDefinition{"benchmark:show", "Show the figures of benchmarks"}.optionalList(
        "names", "Ids of executions or runs, or tags (the newest run without one)");
    defineFigureOptions(definition);
    return definition.flag("samples", "Show every iteration").option("format", "The output format: txt or json", "txt");
}

int BenchmarkShowConsoleCommand::execute(const Input& input, Output& output) {
    const bool asJson = wantsJson(input);
    const auto report = queries_.ask(ShowBenchmarksQuery{input.arguments("names"), readFigureOptions(input)});
    if (asJson) {
        output.json(PrettyJson{}.json(toJson(report)).text());
        return success;
    }
    ReportText text{output};
    text.show(report);
    for (const auto& each : report.executions) {
        text.showDetails(each, input.flag("samples"));
    }
    return success;
}

} // namespace missive::benchmarking
