#include <UI/Performance/Console/PerfExportCommand.hpp>

#include <UI/Missive/App.hpp>
#include <UI/Missive/Console/Input/OptionValues.hpp>
#include <UI/Missive/Console/Input/UsageError.hpp>
#include <UI/Performance/Console/ExportColumns.hpp>
#include <UI/Performance/Console/ReadPeriod.hpp>
#include <UI/Performance/Console/ReadRouteFilter.hpp>

#include <algorithm>
#include <fstream>
#include <stdexcept>

namespace missive::performance {

namespace {

constexpr std::size_t pageSize = 500;
constexpr std::size_t mostRows = 50'000;

ExportRows::Format formatOf(const Input& input) {
    const auto format = input.option("format").value_or("csv");
    if (format == "csv") {
        return ExportRows::Format::Csv;
    }
    if (format == "json") {
        return ExportRows::Format::Json;
    }
    if (format == "ndjson") {
        return ExportRows::Format::Ndjson;
    }
    throw UsageError{"The \"--format\" option needs csv, json or ndjson, not \"" + format + "\"."};
}

/// What was exported, and how much there is.
struct Exported {
    std::string text;
    std::size_t rows = 0;
    std::size_t all = 0;
};

Exported exportRoutes(MetricsOverview& overview, const RouteFilter& filter, const Period& period,
                      ExportRows::Format format, std::size_t most) {
    ExportRows rows{format, ExportColumns::ofRoutes()};
    const auto found = overview.routes(filter, period);
    const auto count = std::min(most, found.size());
    for (std::size_t i = 0; i < count; ++i) {
        rows.add(ExportColumns::of(found[i]));
    }
    return {rows.finish(), count, found.size()};
}

Exported exportRecords(AccessRecords& records, AccessFilter filter, ExportRows::Format format, std::size_t most) {
    ExportRows rows{format, ExportColumns::ofRecords()};
    const auto all = static_cast<std::size_t>(records.count(filter));
    std::size_t count = 0;
    while (count < most) {
        filter.most = std::min(pageSize, most - count);
        const auto page = records.find(filter);
        for (const auto& record : page) {
            rows.add(ExportColumns::of(record));
        }
        count += page.size();
        if (page.size() < filter.most) {
            break;
        }
        filter.afterId = page.back().id;
    }
    return {rows.finish(), count, all};
}

void write(const std::string& path, const std::string& text) {
    std::ofstream file{path, std::ios::binary};
    file << text;
    file.close();
    if (!file) {
        throw std::runtime_error{"The file \"" + path + "\" cannot be written."};
    }
}

} // namespace

CommandDefinition PerfExportCommand::definition() {
    CommandDefinition definition{"perf:export", "Write routes or records of accesses for other programs"};
    definition.required("what", "routes or records");
    ReadPeriod::define(definition);
    ReadRouteFilter::define(definition);
    definition.option("route", "Only this one")
        .option("format", "csv, json or ndjson", "csv")
        .option("output", "The file to write; standard output if not passed")
        .option("max-rows", "How many at most, up to 50000; nowo_performance.export.max_rows if not passed");
    return definition;
}

int PerfExportCommand::execute(App& app, Measuring& measuring, const Input& input, Output& output) {
    const auto format = formatOf(input);
    const auto period = ReadPeriod::in(input, app.clock().now());
    auto filter = ReadRouteFilter::in(input, app.configuration().environment);
    filter.name = input.option("route");
    const auto usual = static_cast<std::size_t>(measuring.options().exportRows);
    const auto most = OptionValues::positiveInteger(input, "max-rows").value_or(usual);
    if (most > mostRows) {
        throw UsageError{"Option \"max-rows\" must be at most 50000, \"" + std::to_string(most) + "\" passed."};
    }
    const auto what = input.argument("what").value_or("");
    if (what != "routes" && what != "records") {
        throw UsageError{"Say routes or records, not \"" + what + "\"."};
    }
    auto& database = measuring.database();
    const auto exported = what == "routes"
                              ? exportRoutes(database.overview(), filter, period, format, most)
                              : exportRecords(database.records(), {.route = filter, .period = period}, format, most);
    if (const auto path = input.option("output")) {
        write(*path, exported.text);
    } else {
        output.json(exported.text);
    }
    if (exported.rows < exported.all) {
        output.warning("Of " + std::to_string(exported.all) + " rows these are the first " +
                       std::to_string(exported.rows) + ". Pass --max-rows or a shorter period.");
    }
    return ConsoleCommand::success;
}

} // namespace missive::performance
