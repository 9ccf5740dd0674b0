#include <UI/Logging/LoggingStatusConsoleCommand.hpp>

#include <Domain/Missive/Port/MessageCountAware.hpp>
#include <Domain/Missive/TransportError.hpp>
#include <Infrastructure/Missive/Codec/JsonEncode.hpp>
#include <UI/Logging/CheckLogRoute.hpp>
#include <UI/Missive/App.hpp>
#include <UI/Missive/Console/Input/OptionValues.hpp>
#include <UI/Missive/Console/Input/WantsJson.hpp>
#include <UI/Missive/Console/Output/PrettyJson.hpp>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace missive::logging {

namespace {

using Waiting = std::map<std::string, std::int64_t>;

/// By transport; one that is away says so, and what processes say is shown all the same.
Waiting waitingOn(const App& app, Output& output) {
    Waiting waiting;
    for (const auto& name : logTransports(app.configuration(), AsyncLogging::wireName)) {
        const auto* entry = app.transportRegistry().find(name);
        auto* counts = entry == nullptr ? nullptr : entry->transport.power<MessageCountAware>();
        try {
            if (counts != nullptr) {
                waiting[name] = counts->messageCounts().total();
            }
        } catch (const TransportError& away) {
            output.warning(std::string{"The transport \""} + name + "\" cannot be asked: " + away.what());
        }
    }
    return waiting;
}

/// What those have done that write what others told.
void showArchives(const std::vector<LogStatus>& processes, Output& output) {
    Table table{{"Consumer", "Run", "Lines written", "Duplicates left out", "Misdated", "Torn lines mended", "Waits"},
                {}};
    for (const auto& each : processes) {
        if (each.archive) {
            table.rows.push_back({each.host + '-' + std::to_string(each.pid), each.run,
                                  std::to_string(each.archive->linesWritten),
                                  std::to_string(each.archive->duplicatesDropped),
                                  std::to_string(each.archive->misdated), std::to_string(each.archive->tornRepaired),
                                  each.archive->isBlocked ? "yes: nothing can be written" : "no"});
        }
    }
    if (!table.rows.empty()) {
        output.table(table);
    }
}

void show(const std::vector<LogStatus>& processes, const Waiting& waiting, Output& output) {
    Table table{{"Host", "Process", "Run", "Told", "Published", "Local", "Standard error", "Dropped", "Waiting"}, {}};
    for (const auto& each : processes) {
        table.rows.push_back({each.host, std::to_string(each.pid), each.run, std::to_string(each.offered),
                              std::to_string(each.published), std::to_string(each.local),
                              std::to_string(each.standardError), std::to_string(each.dropped),
                              std::to_string(each.waiting)});
    }
    output.table(table);
    showArchives(processes, output);
    for (const auto& [transport, count] : waiting) {
        output.text("Transport " + transport + " holds " + std::to_string(count) + " messages.");
    }
}

std::string toJson(const std::vector<LogStatus>& processes, const Waiting& waiting) {
    PrettyJson json;
    json.beginObject();
    json.key("processes").json(missive::toJson(processes));
    json.key("transports").json(missive::toJson(waiting));
    json.endObject();
    return json.text();
}

} // namespace

CommandDefinition LoggingStatusConsoleCommand::definition() const {
    CommandDefinition definition{"logging:status", "Show where the records of the log are"};
    definition.option("max-age", "How old what a process said may be, in seconds", "3600")
        .option("format", "The output format: txt or json", "txt")
        .withHelp(R"(Every process that tells records says once a second, and when it ends, where they
are. The exit code is 1 when a record was dropped, or cannot be accounted for.)");
    return definition;
}

int LoggingStatusConsoleCommand::execute(const Input& input, Output& output) {
    const bool asJson = wantsJson(input);
    const auto age = OptionValues::seconds(input, "max-age").value_or(std::chrono::hours{1});
    const auto processes = logging_.status().read(std::chrono::duration_cast<std::chrono::seconds>(age));
    const auto waiting = waitingOn(app_, output);
    if (asJson) {
        output.json(toJson(processes, waiting));
    } else {
        show(processes, waiting, output);
    }
    const bool isSound =
        std::ranges::all_of(processes, [](const LogStatus& each) { return each.dropped == 0 && each.isBalanced(); });
    return isSound ? success : failure;
}

} // namespace missive::logging
