#include <UI/Benchmarking/BenchmarkExportConsoleCommand.hpp>

#include <Application/Benchmarking/Query/ShowBenchmarksQuery.hpp>
#include <Infrastructure/Benchmarking/BenchmarkingJson.hpp>
#include <Infrastructure/Missive/Codec/JsonEncode.hpp>
#include <UI/Benchmarking/ReadFigureOptions.hpp>
#include <UI/Benchmarking/ReportExport.hpp>
#include <UI/Missive/Console/Input/UsageError.hpp>
#include <UI/Missive/Console/Output/PrettyJson.hpp>

#include <fstream>
#include <stdexcept>
#include <string>

namespace missive::benchmarking {
namespace {

std::string exported(const BenchmarkReportView& report, const std::string& format) {
    if (format == "json") {
        return PrettyJson{}.json(toJson(report)).text() + "\n";
    }
    if (format == "google") {
        return ReportExport::google(report.executions) + "\n";
    }
    if (format == "csv") {
        return ReportExport::csv(report.executions);
    }
    if (format == "markdown") {
        return ReportExport::markdown(report.executions);
    }
    throw UsageError{"The \"--format\" option is json, google, csv or markdown, not \"" + format + "\"."};
}

} // namespace

CommandDefinition BenchmarkExportConsoleCommand::definition() const {
    auto definition = CommandDefinition{"benchmark:export", "Export the figures of benchmarks"}.optionalList(
        "names", "Ids of executions or runs, or tags (the newest run without one)");
    defineFigureOptions(definition);
    return definition.option("format", "The format: json, google, csv or markdown", "json")
        .option("output", "A file instead of standard output");
}

int BenchmarkExportConsoleCommand::execute(const Input& input, Output& output) {
    const auto report = queries_.ask(ShowBenchmarksQuery{input.arguments("names"), readFigureOptions(input)});
    const auto text = exported(report, input.option("format").value_or("json"));
    const auto path = input.option("output");
    if (!path) {
        output.results().write(ConsoleText::literal(text));
        return success;
    }
    std::ofstream file{*path, std::ios::binary};
    file << text;
    if (!file.flush()) {
        throw std::runtime_error{"The file " + *path + " cannot be written."};
    }
    output.success("Written to " + *path + ".");
    return success;
}

} // namespace missive::benchmarking
