#include <UI/Missive/Messenger/FailedMessagesShowCommand.hpp>

#include <UI/Missive/Console/Input/OptionValues.hpp>
#include <UI/Missive/Console/Input/WantsJson.hpp>
#include <UI/Missive/Console/Output/FittedTable.hpp>
#include <UI/Missive/Messenger/FailedMessageDetails.hpp>
#include <UI/Missive/Messenger/TableTime.hpp>
#include <UI/Missive/OperationJson.hpp>

#include <stdexcept>
#include <string>
#include <vector>

namespace missive {

CommandDefinition FailedMessagesShowCommand::definition() const {
    return CommandDefinition{"messenger:failed:show", "Show one or more messages from the failure transport"}
        .optional("id", "Specific message id to show")
        .option("max", "Maximum number of messages to list", "50")
        .option("transport", "Use a specific failure transport")
        .flag("stats", "Display the message count by class")
        .option("class-filter", "Filter by a specific class name")
        .option("format", "The output format (\"txt\", \"json\")", "txt")
        .withHelp(
            "The messenger:failed:show command shows messages that are pending in the failure transport.\n\n"
            "  messenger:failed:show\n\nOr look at a specific message by its id, or by its message_id in the log:\n\n"
            "  messenger:failed:show {id}\n\n"
            "As JSON all messages are listed unless --max is passed:\n\n"
            "  messenger:failed:show --format=json");
}

int FailedMessagesShowCommand::execute(const Input& input, Output& output) {
    const bool json = wantsJson(input);
    const auto max = OptionValues::positiveInteger(input, "max");
    const auto className = input.option("class-filter");
    const auto& transport = choice_.choose(input, output).transport;
    if (!json) {
        FailureTransportChoice::tellCount(transport, output);
    }
    const FailedMessages messages{transport, reader_, "listing or showing specific messages"};
    const FailedMessages::Selection selection{input.given("max") ? max : std::nullopt, className};
    if (const auto id = input.argument("id"); id && !input.flag("stats")) {
        showOne(messages, *id, transport.name, json, output);
    } else if (input.flag("stats")) {
        showStatistics(messages.countByClass(selection), json, output);
    } else if (json) {
        output.json(operationJson(messages.list(selection)));
    } else {
        showTable(messages, {max, className}, transport.name, output);
    }
    return success;
}

void FailedMessagesShowCommand::showTable(const FailedMessages& messages, const FailedMessages::Selection& selection,
                                          const std::string& transport, Output& output) const {
    const auto found = messages.list(selection);
    if (selection.className) {
        output.comment("Displaying only '" + *selection.className + "' messages");
    }
    if (found.empty()) {
        output.success("No failed messages were found.");
        return;
    }
    std::vector<std::vector<std::string>> rows;
    for (const auto& message : found) {
        rows.push_back({message.id, message.class_, message.failedAt ? tableTime(*message.failedAt) : "",
                        message.error.value_or("")});
    }
    output.table(fittedTable({"Id", "Class", "Failed at", "Error"}, rows, output.terminalColumns()));
    if (found.size() == selection.most) {
        output.comment("Showing first " + std::to_string(found.size()) + " messages.");
    } else if (selection.className) {
        output.comment("Showing " + std::to_string(found.size()) + " message(s).");
    }
    output.comment("Run messenger:failed:show {id} --transport=" + transport + " -vv to see message details.");
}

void FailedMessagesShowCommand::showStatistics(const FailedClassesView& view, bool json, Output& output) const {
    if (json) {
        output.json(operationJson(view));
        return;
    }
    if (view.classes.empty()) {
        output.success("No failed messages were found.");
        return;
    }
    Table table{{"Class", "Count"}, {}};
    for (const auto& [name, messages] : view.classes) {
        table.rows.push_back({name, std::to_string(messages.count)});
    }
    output.table(table);
}

void FailedMessagesShowCommand::showOne(const FailedMessages& messages, const std::string& id,
                                        const std::string& transport, bool json, Output& output) const {
    const auto message = messages.find(id);
    if (!message) {
        throw std::runtime_error{"The message \"" + id + "\" was not found."};
    }
    if (json) {
        output.json(operationJson(*message));
        return;
    }
    showFailedMessage(*message, output);
    output.writeln();
    output.writeln(" Run messenger:failed:retry " + message->id + " --transport=" + transport +
                   " to retry this message.");
    output.writeln(" Run messenger:failed:remove " + message->id + " --transport=" + transport + " to delete it.");
}

} // namespace missive
