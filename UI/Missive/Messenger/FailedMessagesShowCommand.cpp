#include <UI/Missive/Messenger/FailedMessagesShowCommand.hpp>

#include <UI/Missive/Console/Input/WantsJson.hpp>
#include <UI/Missive/Console/Output/PrettyJson.hpp>
#include <UI/Missive/Messenger/FailedMessageDetails.hpp>
#include <UI/Missive/Messenger/FailedMessageJson.hpp>
#include <UI/Missive/Messenger/OptionValues.hpp>
#include <UI/Missive/Messenger/TableTime.hpp>

#include <algorithm>
#include <cstdint>
#include <stdexcept>

namespace missive {

CommandDefinition FailedMessagesShowCommand::definition() const {
    return CommandDefinition{"messenger:failed:show", "Show one or more messages from the failure transport"}
        .optional("id", "Specific message id to show")
        .option("max", "Maximum number of messages to list", "50")
        .option("transport", "Use a specific failure transport")
        .flag("stats", "Display the message count by class")
        .option("class-filter", "Filter by a specific class name")
        .option("format", "The output format (\"txt\", \"json\")", "txt")
        .withHelp("The messenger:failed:show command shows messages that are pending in the failure transport.\n\n"
                  "  messenger:failed:show\n\nOr look at a specific message by its id:\n\n"
                  "  messenger:failed:show {id}\n\n"
                  "As JSON all messages are listed unless --max is passed:\n\n"
                  "  messenger:failed:show --format=json");
}

int FailedMessagesShowCommand::execute(const Input& input, Output& output) {
    const bool json = wantsJson(input);
    const auto max = OptionValues::positiveInteger(input, "max").value();
    const auto className = input.option("class-filter");
    const auto& transport = transports_.choose(input, output).transport;
    if (!json) {
        FailureTransports::tellCount(transport, output);
    }
    auto& listable = FailureTransports::listable(transport, "listing or showing specific messages");
    const auto givenMax = input.given("max") ? std::optional{max} : std::nullopt;
    if (const auto id = input.argument("id"); id && !input.flag("stats")) {
        showOne(listable, *id, transport.name, json, output);
    } else if (input.flag("stats")) {
        showStatistics(matching(listable, givenMax, className), json, output);
    } else if (json) {
        PrettyJson text;
        text.beginArray();
        for (const auto& envelope : matching(listable, givenMax, className)) {
            writeFailedMessage(text, reader_.read(envelope));
        }
        output.json(text.endArray().text());
    } else {
        showTable(matching(listable, max, className), max, className, transport.name, output);
    }
    return success;
}

std::vector<Envelope> FailedMessagesShowCommand::matching(Listable& listable, std::optional<std::size_t> most,
                                                          const std::optional<std::string>& className) const {
    const auto limit = most.value_or(FailureTransports::everything);
    if (!className) {
        return listable.list(limit);
    }
    std::vector<Envelope> found;
    for (auto& envelope : listable.list(FailureTransports::everything)) {
        if (found.size() < limit && reader_.name(envelope) == *className) {
            found.push_back(std::move(envelope));
        }
    }
    return found;
}

void FailedMessagesShowCommand::showTable(const std::vector<Envelope>& envelopes, std::size_t most,
                                          const std::optional<std::string>& className, const std::string& transport,
                                          Output& output) const {
    if (className) {
        output.comment("Displaying only '" + *className + "' messages");
    }
    if (envelopes.empty()) {
        output.success("No failed messages were found.");
        return;
    }
    Table table{{"Id", "Class", "Failed at", "Error"}, {}};
    for (const auto& envelope : envelopes) {
        const auto record = reader_.read(envelope);
        table.rows.push_back({record.id, record.className, record.failedAt ? tableTime(*record.failedAt) : "",
                              record.error ? record.error->exceptionMessage : ""});
    }
    output.table(table);
    if (envelopes.size() == most) {
        output.comment("Showing first " + std::to_string(most) + " messages.");
    } else if (className) {
        output.comment("Showing " + std::to_string(envelopes.size()) + " message(s).");
    }
    output.comment("Run messenger:failed:show {id} --transport=" + transport + " -vv to see message details.");
}

void FailedMessagesShowCommand::showStatistics(const std::vector<Envelope>& envelopes, bool json,
                                               Output& output) const {
    std::vector<std::pair<std::string, std::int64_t>> counts;
    for (const auto& envelope : envelopes) {
        const auto name = reader_.name(envelope);
        const auto known =
            std::find_if(counts.begin(), counts.end(), [&](const auto& count) { return count.first == name; });
        ++(known != counts.end() ? *known : counts.emplace_back(name, 0)).second;
    }
    if (json) {
        PrettyJson text;
        text.beginObject().key("classes").beginObject();
        for (const auto& [name, count] : counts) {
            text.key(name).beginObject().key("count").value(count).endObject();
        }
        output.json(text.endObject().endObject().text());
        return;
    }
    if (counts.empty()) {
        output.success("No failed messages were found.");
        return;
    }
    Table table{{"Class", "Count"}, {}};
    for (const auto& [name, count] : counts) {
        table.rows.push_back({name, std::to_string(count)});
    }
    output.table(table);
}

void FailedMessagesShowCommand::showOne(Listable& listable, const std::string& id, const std::string& transport,
                                        bool json, Output& output) const {
    const auto envelope = listable.find(id);
    if (!envelope) {
        throw std::runtime_error{"The message \"" + id + "\" was not found."};
    }
    if (json) {
        PrettyJson text;
        const auto body = reader_.body(*envelope);
        writeFailedMessage(text, reader_.read(*envelope), &body);
        output.json(text.text());
        return;
    }
    showFailedMessage(*envelope, reader_, output);
    output.writeln();
    output.writeln(" Run messenger:failed:retry " + id + " --transport=" + transport + " to retry this message.");
    output.writeln(" Run messenger:failed:remove " + id + " --transport=" + transport + " to delete it.");
}

} // namespace missive
