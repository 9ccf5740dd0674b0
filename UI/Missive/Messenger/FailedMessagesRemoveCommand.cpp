#include <UI/Missive/Messenger/FailedMessagesRemoveCommand.hpp>

#include <UI/Missive/Console/Input/Question.hpp>
#include <UI/Missive/Console/Input/UsageError.hpp>
#include <UI/Missive/Messenger/FailedMessageDetails.hpp>

#include <cstddef>

namespace missive {

namespace {

std::string counted(std::size_t count, const char* singular, const char* plural) {
    return std::to_string(count) +
           (count == 1 ? std::string{" message "} + singular : std::string{" messages "} + plural);
}

} // namespace

CommandDefinition FailedMessagesRemoveCommand::definition() const {
    return CommandDefinition{"messenger:failed:remove", "Remove given messages from the failure transport"}
        .optionalList("id", "Specific message id(s) to remove")
        .flag("all", "Remove all failed messages from the transport")
        .flag("force", "Force the operation without confirmation")
        .option("transport", "Use a specific failure transport")
        .flag("show-messages", "Display messages before removing it (if multiple ids are given)")
        .option("class-filter", "Filter by a specific class name")
        .withHelp("The messenger:failed:remove command removes given messages that are pending in the failure "
                  "transport.\n\n  messenger:failed:remove {id1} [{id2} ...]\n\n"
                  "The specific ids can be found via the messenger:failed:show command.\n\n"
                  "Or remove all of them, or all of one class:\n\n  messenger:failed:remove --all\n"
                  "  messenger:failed:remove --class-filter=ordering.order_created");
}

int FailedMessagesRemoveCommand::execute(const Input& input, Output& output) {
    auto ids = input.arguments("id");
    const auto className = input.option("class-filter");
    if (input.flag("all") && (!ids.empty() || className)) {
        throw UsageError{ids.empty() ? "You cannot pass \"--class-filter\" when using the \"--all\" option."
                                     : "You cannot specify message ids when using the \"--all\" option."};
    }
    if (!ids.empty() && className) {
        throw UsageError{"You cannot specify message ids when using the \"--class-filter\" option."};
    }
    if (!input.flag("all") && ids.empty() && !className) {
        throw UsageError{"Please specify at least one message id. If you want to remove all failed messages, use the "
                         "\"--all\" option."};
    }
    const FailedMessages messages{choice_.choose(input, output).transport, reader_, "removing specific messages"};
    if (input.flag("all")) {
        removeAll(messages, input, output);
        return success;
    }
    bool ask = !input.flag("force");
    bool show = input.flag("show-messages") || ids.size() == 1;
    if (className) {
        ids = messages.ids({{}, className});
        if (ids.empty()) {
            throw UsageError{"No failed messages were found with this filter."};
        }
        const auto count = std::to_string(ids.size()) + (ids.size() == 1 ? " message" : " messages");
        if (ask && !Question{input, output}.confirm("Can you confirm you want to remove " + count + "?", true)) {
            return success;
        }
        ask = ask && !input.interactive();
        show = input.flag("show-messages");
    }
    for (const auto& id : ids) {
        removeOne(messages, id, show, ask, input, output);
    }
    return success;
}

void FailedMessagesRemoveCommand::removeAll(const FailedMessages& messages, const Input& input, Output& output) const {
    const auto ids = messages.ids({});
    const auto question = "Do you want to permanently remove all (" + std::to_string(ids.size()) + ") messages?";
    if (!input.flag("force") && !Question{input, output}.confirm(question, false)) {
        output.note("No messages were removed.");
        return;
    }
    std::size_t removed = 0;
    std::size_t held = 0;
    for (const auto& id : ids) {
        if (const auto message = input.flag("show-messages") ? messages.find(id) : std::nullopt) {
            showFailedMessage(*message, output);
        }
        ++(messages.remove(id) == RemovalOutcome::Removed ? removed : held);
    }
    if (held > 0) {
        output.warning(counted(held, "was", "were") + " not removed: a worker is handling them, or took them.");
    }
    output.note(counted(removed, "was", "were") + " removed.");
}

void FailedMessagesRemoveCommand::removeOne(const FailedMessages& messages, const std::string& id, bool show, bool ask,
                                            const Input& input, Output& output) const {
    const auto message = messages.find(id);
    if (message && show) {
        showFailedMessage(*message, output);
    }
    if (message && ask && !Question{input, output}.confirm("Do you want to permanently remove this message?", false)) {
        output.note("Message with id " + id + " not removed.");
        return;
    }
    switch (message ? messages.remove(message->id) : RemovalOutcome::Missing) {
    case RemovalOutcome::Removed:
        return output.success("Message with id " + id + " removed.");
    case RemovalOutcome::Missing:
        return output.error("The message with id \"" + id + "\" was not found.");
    case RemovalOutcome::Held:
        return output.error("The message with id \"" + id +
                            "\" was not removed: a worker is handling it. Try again later.");
    }
}

} // namespace missive
