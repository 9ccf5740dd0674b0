#include <UI/Benchmarking/BenchmarkCompareConsoleCommand.hpp>

#include <Application/Benchmarking/Query/CompareBenchmarksQuery.hpp>
#include <Infrastructure/Benchmarking/BenchmarkingJson.hpp>
#include <Infrastructure/Missive/Codec/JsonEncode.hpp>
#include <UI/Benchmarking/FigureText.hpp>
#include <UI/Benchmarking/ReadFigureOptions.hpp>
#include <UI/Benchmarking/ReportText.hpp>
#include <UI/Missive/Console/Input/UsageError.hpp>
#include <UI/Missive/Console/Input/WantsJson.hpp>
#include <UI/Missive/Console/Output/PrettyJson.hpp>

#include <charconv>
#include <optional>
#include <string>

namespace missive::benchmarking {
namespace {

double part(const Input& input, const std::string& name, double fallback) {
    const auto text = input.option(name);
    if (!text) {
        return fallback;
    }
    double value = 0;
    const auto* end = text->data() + text->size();
    if (std::from_chars(text->data(), end, value).ptr != end || !(value > 0 && value < 1)) {
        throw UsageError{"The \"--" + name + "\" option needs a number between 0 and 1, not \"" + *text + "\"."};
    }
    return value;
}

/// In words, so that nobody compares figures with and without it unawares.
std::string takenOf(const std::optional<double>& overhead) {
    return overhead ? FigureText::time(*overhead) + " subtracted" : "not subtracted, as it is more than a tenth";
}

void show(const std::vector<ComparedExecutions>& all, bool tellsOverhead, Output& output) {
    Table table{{"Benchmark", "Runtime", "Median", "Other runtime", "Other median", "Ratio", "Shift", "U", "Verdict"},
                {}};
    for (const auto& each : all) {
        table.rows.push_back(
            {ReportText::titleOf(each), each.one, FigureText::time(each.oneMedianNs), each.other,
             FigureText::time(each.otherMedianNs), FigureText::number(each.comparison.ratio, 3),
             (each.comparison.shift < 0 ? "-" : "+") +
                 FigureText::time(each.comparison.shift < 0 ? -each.comparison.shift : each.comparison.shift),
             FigureText::number(each.comparison.u, 1), std::string{nameOf(each.comparison.verdict)}});
    }
    output.table(table);
    for (const auto& each : all) {
        output.text(ReportText::sentenceOf(each));
        if (tellsOverhead && !each.withoutOutliers) {
            output.text("Overhead: " + each.one + " " + takenOf(each.oneSubtractedNs) + ", " + each.other + " " +
                        takenOf(each.otherSubtractedNs) + ".");
        }
    }
}

} // namespace

CommandDefinition BenchmarkCompareConsoleCommand::definition() const {
    auto definition = CommandDefinition{"benchmark:compare", "Compare the figures of benchmarks"}
                          .required("one", "An execution, a run or a tag: what is judged")
                          .required("other", "An execution, a run or a tag: what it is measured by");
    defineFigureOptions(definition);
    return definition.option("alpha", "The chance of being wrong that is accepted", "0.05")
        .option("threshold", "The difference below which nobody minds", "0.02")
        .flag("force", "Compare also what is not comparable")
        .option("format", "The output format: txt or json", "txt");
}

int BenchmarkCompareConsoleCommand::execute(const Input& input, Output& output) {
    const bool asJson = wantsJson(input);
    const ComparisonLimits usual;
    const auto compared = queries_.ask(
        CompareBenchmarksQuery{input.argument("one").value_or(""),
                               input.argument("other").value_or(""),
                               {part(input, "alpha", usual.alpha), part(input, "threshold", usual.threshold)},
                               input.flag("force"),
                               readFigureOptions(input)});
    if (asJson) {
        output.json(PrettyJson{}.json(toJson(compared)).text());
    } else {
        show(compared, readFigureOptions(input).subtractsOverhead, output);
    }
    return success;
}

} // namespace missive::benchmarking
