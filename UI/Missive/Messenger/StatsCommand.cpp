#include <UI/Missive/Messenger/StatsCommand.hpp>

#include <UI/Missive/Console/Input/WantsJson.hpp>
#include <UI/Missive/OperationJson.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace missive {

namespace {

std::string quotedList(const std::vector<std::string>& names) {
    std::string text;
    for (const auto& name : names) {
        text += (text.empty() ? "\"" : ", \"") + name + "\"";
    }
    return text;
}

Table tableOf(const MessageStatsView& view, bool detailed) {
    const auto& transports = view.transports;
    const bool isDelayed =
        std::any_of(transports.begin(), transports.end(), [](const auto& each) { return each.second.delayed > 0; });
    Table table{{"Transport", "Count"}, {}};
    if (detailed || isDelayed) {
        table.headers.push_back("Delayed");
    }
    if (detailed) {
        table.headers.insert(table.headers.end(), {"Claimed", "Parked"});
    }
    for (const auto& [name, stats] : transports) {
        std::vector<ConsoleText> row{name, std::to_string(stats.count), std::to_string(stats.delayed),
                                     std::to_string(stats.claimed), std::to_string(stats.parked)};
        row.resize(table.headers.size());
        table.rows.push_back(std::move(row));
    }
    return table;
}

void show(const MessageStats& stats, Output& output) {
    for (const auto& name : stats.unknown) {
        output.warning("The \"" + name + "\" transport does not exist.");
    }
    output.table(tableOf(stats.view, output.tells(Verbosity::verbose)));
    for (const auto& [name, transport] : stats.view.transports) {
        if (const auto& age = transport.oldestSeconds) {
            output.note("The oldest message in \"" + name + "\" has waited for " + std::to_string(*age) + " s.");
        }
    }
    if (const auto& names = stats.view.uncountableTransports) {
        output.note("Unable to get message count for the following transports: " + quotedList(*names) + ".");
    }
    for (const auto& remedy : stats.remedies) {
        output.warning(remedy);
    }
}

} // namespace

CommandDefinition StatsCommand::definition() const {
    return CommandDefinition{"messenger:stats", "Show the message count for one or more transports"}
        .optionalList("transport_names", "List of transports' names")
        .option("format", "The output format (\"txt\", \"json\")", "txt")
        .withHelp(
            "The messenger:stats command counts the messages for all the transports:\n\n  messenger:stats\n\n"
            "Or specific transports only:\n\n  messenger:stats <transportNames>\n\n"
            "Delayed messages are counted apart where there are any; with -v and in JSON, claimed and parked ones are "
            "too:\n\n"
            "  messenger:stats --format=json\n\n"
            "In a failure transport and an outbox all messages count; an outbox tells how long the oldest has "
            "waited for a broker. One that is none of today's configuration is shown as long as something waits "
            "in it.");
}

int StatsCommand::execute(const Input& input, Output& output) {
    const bool json = wantsJson(input);
    const auto stats = count_.in(input.arguments("transport_names"));
    for (const auto& problem : stats.problems) {
        output.warning(problem);
    }
    if (json) {
        output.json(operationJson(stats.view));
    } else {
        show(stats, output);
    }
    return stats.problems.empty() ? success : failure;
}

} // namespace missive
