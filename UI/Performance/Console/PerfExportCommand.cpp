#include <UI/Performance/Console/PerfExportCommand.hpp>

#include <Application/Performance/Query/ForEachPage.hpp>
#include <UI/Missive/App.hpp>
#include <UI/Missive/Console/Input/OptionValues.hpp>
#include <UI/Missive/Console/Input/UsageError.hpp>
#include <UI/Performance/Console/ExportColumns.hpp>
#include <UI/Performance/Console/ReadPeriod.hpp>
#include <UI/Performance/Console/ReadRouteFilter.hpp>

#include <algorithm>
#include <fstream>
#include <optional>
#include <stdexcept>
#include <vector>

namespace missive::performance {

namespace {

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

/// Where an export goes: a file, or standard output.
class Destination {
public:
    Destination(const std::optional<std::string>& path, Output& output) : output_{output} {
        if (path) {
            path_ = *path;
            file_.open(path_, std::ios::binary);
        }
    }

    void write(const std::string& text) {
        if (path_.empty()) {
            output_.json(text);
        } else if (!(file_ << text)) {
            refuse();
        }
    }

    void close() {
        if (!path_.empty()) {
            file_.close();
            if (!file_) {
                refuse();
            }
        }
    }

private:
    [[noreturn]] void refuse() const { throw std::runtime_error{"The file \"" + path_ + "\" cannot be written."}; }

    Output& output_;
    std::string path_;
    std::ofstream file_;
};

/// How much was exported, and how much there is.
struct Exported {
    std::size_t rows = 0;
    std::size_t all = 0;
};

Exported exportRoutes(MetricsOverview& overview, const RouteFilter& filter, const Period& period,
                      ExportRows::Format format, std::size_t most, Destination& destination) {
    ExportRows rows{format, ExportColumns::ofRoutes()};
    const auto found = overview.routes(filter, period);
    const auto count = std::min(most, found.size());
    for (std::size_t i = 0; i < count; ++i) {
        rows.add(ExportColumns::of(found[i]));
    }
    destination.write(rows.finish());
    return {count, found.size()};
}

/// A page after the other, so that no more than one is held.
Exported exportRecords(AccessRecords& records, const AccessFilter& filter, ExportRows::Format format, std::size_t most,
                       Destination& destination) {
    ExportRows rows{format, ExportColumns::ofRecords()};
    const auto all = static_cast<std::size_t>(records.count(filter));
    std::size_t count = 0;
    forEachPage(records, filter, most, [&](const std::vector<AccessRecord>& page) {
        for (const auto& record : page) {
            rows.add(ExportColumns::of(record));
        }
        count += page.size();
        if (const auto lines = rows.take(); !lines.empty()) {
            destination.write(lines);
        }
    });
    if (const auto rest = rows.finish(); !rest.empty()) {
        destination.write(rest);
    }
    return {count, all};
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
    Destination destination{input.option("output"), output};
    const auto exported =
        what == "routes"
            ? exportRoutes(database.overview(), filter, period, format, most, destination)
            : exportRecords(database.records(), {.route = filter, .period = period}, format, most, destination);
    destination.close();
    if (exported.rows < exported.all) {
        output.warning("Of " + std::to_string(exported.all) + " rows these are the first " +
                       std::to_string(exported.rows) + ". Pass --max-rows or a shorter period.");
    }
    return ConsoleCommand::success;
}

} // namespace missive::performance
