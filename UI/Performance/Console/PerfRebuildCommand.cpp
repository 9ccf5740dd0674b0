#include <UI/Performance/Console/PerfRebuildCommand.hpp>

#include <UI/Missive/App.hpp>
#include <UI/Missive/Console/Input/OptionValues.hpp>
#include <UI/Performance/Console/ReadRouteFilter.hpp>

#include <iterator>

namespace missive::performance {

namespace {

constexpr std::size_t usualRebuildBatch = 200;

} // namespace

CommandDefinition PerfRebuildCommand::definition() {
    CommandDefinition definition{"perf:rebuild",
                                 "Count the figures of routes again from the records of their accesses"};
    ReadRouteFilter::define(definition);
    definition.flag("check", "Only tell where they differ")
        .option("batch", "How many records are read at a time", "200")
        .withHelp("Only the time that records cover is counted again. With --check the exit code is 1 when figures "
                  "differ.");
    return definition;
}

int PerfRebuildCommand::execute(App& app, Measuring& measuring, const Input& input, Output& output) {
    using Mode = MetricsRebuild::Mode;
    const auto batch = OptionValues::positiveInteger(input, "batch").value_or(usualRebuildBatch);
    const auto mode = input.flag("check") ? Mode::Check : Mode::Replace;
    const bool isFirstWhole = !measuring.options().recordsRetentionDays;
    auto& database = measuring.database();
    RebuildResult all;
    for (const auto& route : database.overview().known(ReadRouteFilter::in(input, app.configuration().environment))) {
        auto one = database.rebuild().rebuild(route, mode, batch, isFirstWhole);
        all.records += one.records;
        all.pieces += one.pieces;
        std::ranges::move(one.differences, std::back_inserter(all.differences));
    }
    if (all.records == 0) {
        output.error("There are no records to count; set enable_access_records.");
        return ConsoleCommand::failure;
    }
    for (const auto& difference : all.differences) {
        output.text(difference);
    }
    const auto counted = std::to_string(all.records) + " records make " + std::to_string(all.pieces) + " figures, " +
                         std::to_string(all.differences.size());
    if (mode == Mode::Check && !all.differences.empty()) {
        output.error(counted + " of which differ.");
        return ConsoleCommand::failure;
    }
    output.success(counted + (mode == Mode::Check ? " of which differ." : " of which were replaced."));
    return ConsoleCommand::success;
}

} // namespace missive::performance
