#include <UI/Benchmarking/BenchmarkListConsoleCommand.hpp>

#include <Application/Benchmarking/Query/ListBenchmarksQuery.hpp>
#include <Infrastructure/Benchmarking/BenchmarkingJson.hpp>
#include <Infrastructure/Missive/Codec/JsonEncode.hpp>
#include <UI/Missive/Console/Input/WantsJson.hpp>
#include <UI/Missive/Console/Output/PrettyJson.hpp>

#include <string>

namespace missive::benchmarking {
namespace {

void show(const BenchmarkListView& list, Output& output) {
    Table runtimes{{"Runtime", "Version"}, {}};
    for (const auto& each : list.runtimes) {
        runtimes.rows.push_back({each.name, each.missing.empty() ? each.version : each.missing});
    }
    output.table(runtimes);
    Table benchmarks{{"Benchmark", "Category", "Runs on", "What it does"}, {}};
    for (const auto& each : list.benchmarks) {
        std::string runsOn;
        for (const auto& runtime : each.runtimes) {
            runsOn += (runsOn.empty() ? "" : ", ") + runtime;
        }
        benchmarks.rows.push_back(
            {each.slug, each.category, runsOn.empty() ? "nothing installed" : runsOn, each.description});
    }
    output.table(benchmarks);
}

} // namespace

CommandDefinition BenchmarkListConsoleCommand::definition() const {
    CommandDefinition definition{"benchmark:list", "List the benchmarks and the runtimes"};
    definition.option("category", "Only those of this category")
        .option("tag", "Only those with this tag")
        .option("format", "The output format: txt or json", "txt");
    return definition;
}

int BenchmarkListConsoleCommand::execute(const Input& input, Output& output) {
    const bool asJson = wantsJson(input);
    const auto list = queries_.ask(ListBenchmarksQuery{input.option("category"), input.option("tag")});
    if (asJson) {
        output.json(PrettyJson{}.json(toJson(list)).text());
    } else {
        show(list, output);
    }
    return success;
}

} // namespace missive::benchmarking
