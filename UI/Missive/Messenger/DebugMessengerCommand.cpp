#include <UI/Missive/Messenger/DebugMessengerCommand.hpp>

#include <Application/Missive/Outbox/StrayOutbox.hpp>
#include <Domain/Missive/TransportError.hpp>
#include <UI/Missive/Console/Input/UsageError.hpp>
#include <UI/Missive/Console/Input/WantsJson.hpp>
#include <UI/Missive/OperationJson.hpp>

#include <string>

namespace missive {

namespace {

std::string conditions(const HandlerView& handler) {
    std::string text;
    if (handler.fromTransport) {
        text += "from_transport=" + *handler.fromTransport;
    }
    if (handler.priority != 0) {
        text += (text.empty() ? "" : ", ") + ("priority=" + std::to_string(handler.priority));
    }
    return text.empty() ? text : " (when " + text + ")";
}

} // namespace

CommandDefinition DebugMessengerCommand::definition() const {
    return CommandDefinition{"debug:messenger", "List messages you can dispatch using the message buses"}
        .optional("bus", "The bus id (one of " + knownBuses() + ")")
        .option("format", "The output format (\"txt\", \"json\")", "txt")
        .withHelp("The debug:messenger command displays all messages that can be dispatched using the message buses, "
                  "their handlers and the transports they are routed to:\n\n  debug:messenger\n\n"
                  "Or for a specific bus only:\n\n  debug:messenger command.bus");
}

std::string DebugMessengerCommand::knownBuses() const {
    std::string known;
    for (const auto& name : messenger_.busNames()) {
        known += (known.empty() ? "\"" : ", \"") + name + "\"";
    }
    return known;
}

int DebugMessengerCommand::execute(const Input& input, Output& output) {
    const bool json = wantsJson(input);
    if (!json) {
        output.title("Messenger");
    }
    const auto bus = input.argument("bus");
    auto view = messenger_.view(bus);
    if (bus && view.buses.empty()) {
        throw UsageError{"Bus \"" + *bus + "\" does not exist. Known buses are " + knownBuses() + "."};
    }
    for (const auto& note : notes_) {
        view.notes.push_back(note.sentence);
    }
    if (json) {
        output.json(operationJson(view));
        return success;
    }
    for (const auto& [name, messages] : view.buses) {
        showBus(name, messages, output);
    }
    showTransports(view, output);
    showNotes(view, output);
    return success;
}

void DebugMessengerCommand::showBus(const std::string& name, const std::vector<MessageTypeView>& messages,
                                    Output& output) const {
    output.section(name);
    const auto& out = output.results();
    Table table;
    for (const auto& message : messages) {
        table.rows.push_back({out.paint(TextStyle::comment, message.message)});
        for (const auto& handler : message.handlers) {
            table.rows.push_back({"    handled by " + out.paint(TextStyle::info, handler.name) + conditions(handler)});
        }
        for (const auto& route : message.routedTo) {
            table.rows.push_back({"    routed to " + out.paint(TextStyle::info, route)});
        }
        table.rows.push_back({""});
    }
    if (table.rows.empty()) {
        output.warning("No handled message found in bus \"" + name + "\".");
        return;
    }
    output.text("The following messages can be dispatched:");
    output.writeln();
    output.table(table);
}

void DebugMessengerCommand::showTransports(const MessengerView& view, Output& output) const {
    if (view.transports.empty()) {
        return;
    }
    output.section("Transports");
    Table table{{"Transport", "Consumed by", "Failed messages go to"}, {}};
    for (const auto& [name, transport] : view.transports) {
        const auto consumed = transport.consumable ? "messenger:consume " + name : "this process";
        table.rows.push_back({name, transports_.isOutbox(name) ? "every worker, for a broker" : consumed,
                              transport.failureTransport == name ? "" : transport.failureTransport.value_or("")});
    }
    output.table(table);
    showStrays(output);
}

void DebugMessengerCommand::showStrays(Output& output) const {
    try {
        for (const auto& stray : StrayOutbox::in(transports_)) {
            output.warning("Messages wait in \"" + stray.outbox.name + "\". " + stray.remedy());
        }
    } catch (const TransportError& error) {
        output.note(std::string{"The application's database cannot be asked for outboxes: "} + error.what());
    }
}

void DebugMessengerCommand::showNotes(const MessengerView& view, Output& output) const {
    if (view.notes.empty()) {
        return;
    }
    output.section("Notes");
    for (const auto& note : view.notes) {
        output.text(note);
    }
}

} // namespace missive
