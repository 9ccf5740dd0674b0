#include <UI/Performance/Console/PerfPurgeCommand.hpp>

#include <UI/Missive/App.hpp>
#include <UI/Missive/Console/Input/OptionValues.hpp>
#include <UI/Missive/Console/Input/UsageError.hpp>
#include <UI/Missive/Console/Input/WantsJson.hpp>
#include <UI/Missive/Console/Output/PrettyJson.hpp>
#include <UI/Performance/PerformanceKeys.hpp>
#include <UI/Performance/PurgeMetrics.hpp>

#include <string>
#include <utility>
#include <vector>

namespace missive::performance {

namespace {

using What = PurgeScope::What;

constexpr std::size_t usualBatch = 1'000;

/// How much there is of a kind.
using Counted = std::vector<std::pair<const char*, std::int64_t>>;

std::vector<std::pair<const char*, What>> wanted(const Input& input) {
    const bool isAll = !input.flag("records") && !input.flag("stats") && !input.flag("routes-unused");
    std::vector<std::pair<const char*, What>> kinds;
    if (isAll || input.flag("records")) {
        kinds.emplace_back("records", What::Records);
    }
    if (isAll || input.flag("stats")) {
        kinds.insert(kinds.end(), {{"minutes", What::Minutes}, {"hours", What::Hours}, {"days", What::Days}});
    }
    if (input.flag("routes-unused")) {
        kinds.emplace_back("routes", What::UnusedRoutes);
    }
    return kinds;
}

TimePoint limitOf(const Input& input, TimePoint now) {
    if (input.flag("all")) {
        if (!input.interactive() && !input.flag("force") && !input.flag("dry-run")) {
            throw UsageError{"Pass --force too to remove everything without being asked."};
        }
        return now + std::chrono::days{1};
    }
    const auto age = input.option("older-than");
    if (!age) {
        throw UsageError{"Say what to remove: --older-than=30d, or --all."};
    }
    const auto read = PerformanceKeys::durationIn(*age);
    if (!read) {
        throw UsageError{"The \"--older-than\" option needs a time such as 12h or 30d, not \"" + *age + "\"."};
    }
    return now - *read;
}

void show(const Counted& counts, bool isDry, bool asJson, Output& output) {
    if (asJson) {
        PrettyJson json;
        json.beginObject();
        for (const auto& [name, count] : counts) {
            json.key(name).value(count);
        }
        json.endObject();
        output.json(json.text());
        return;
    }
    Table table{{"Rows of", isDry ? "Would be removed" : "Removed"}, {}};
    for (const auto& [name, count] : counts) {
        table.rows.push_back({name, std::to_string(count)});
    }
    output.table(table);
}

} // namespace

CommandDefinition PerfPurgeCommand::definition() {
    CommandDefinition definition{"perf:purge", "Remove old measurements"};
    definition.option("older-than", "What had ended so long ago, as 12h or 30d")
        .flag("all", "Everything, however old")
        .flag("records", "Records of accesses")
        .flag("stats", "Figures of minutes, hours and days")
        .flag("routes-unused", "Routes that were not accessed since and have no records")
        .option("batch", "How many rows a transaction removes", "1000")
        .flag("dry-run", "Count them and remove none")
        .flag("force", "Do not ask")
        .option("format", "The output format: txt or json", "txt");
    return definition;
}

int PerfPurgeCommand::execute(App& app, Measuring& measuring, const Input& input, Output& output) {
    const bool asJson = wantsJson(input);
    const auto limit = limitOf(input, app.clock().now());
    const auto batch = OptionValues::positiveInteger(input, "batch").value_or(usualBatch);
    const bool isDry = input.flag("dry-run");
    const PurgeMetrics purge{measuring.database().purge(), app.clock(), app.waiter()};
    Counted counts;
    for (const auto& [name, what] : wanted(input)) {
        const PurgeScope scope{what, limit};
        counts.emplace_back(name, isDry ? measuring.database().purge().count(scope) : purge.all(scope, batch));
    }
    show(counts, isDry, asJson, output);
    return ConsoleCommand::success;
}

} // namespace missive::performance
