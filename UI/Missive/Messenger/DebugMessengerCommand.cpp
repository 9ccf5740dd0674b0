#include <UI/Missive/Messenger/DebugMessengerCommand.hpp>

#include <Application/Missive/Outbox/StrayOutbox.hpp>
#include <Domain/Missive/TransportError.hpp>
#include <Infrastructure/Missive/View/PrettyJson.hpp>
#include <UI/Missive/Console/UsageError.hpp>
#include <UI/Missive/Console/WantsJson.hpp>

#include <algorithm>
#include <cstdint>

namespace missive {

namespace {

std::vector<TypeId> messageTypes(const HandlerRegistry& handlers) {
    std::vector<TypeId> types;
    for (const auto* handler : handlers.all()) {
        if (std::find(types.begin(), types.end(), handler->messageType) == types.end()) {
            types.push_back(handler->messageType);
        }
    }
    return types;
}

std::string conditions(const HandlerDescriptor& handler) {
    std::string text;
    if (!handler.fromTransport.empty()) {
        text += "from_transport=" + handler.fromTransport;
    }
    if (handler.priority != 0) {
        text += (text.empty() ? "" : ", ") + ("priority=" + std::to_string(handler.priority));
    }
    return text.empty() ? text : " (when " + text + ")";
}

PrettyJson& textOrNull(PrettyJson& json, const std::string& text) {
    return text.empty() ? json.null() : json.value(text);
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
    for (const auto& bus : buses_) {
        known += (known.empty() ? "\"" : ", \"") + bus.name + "\"";
    }
    return known;
}

std::vector<const BusDescription*> DebugMessengerCommand::chosen(const Input& input) const {
    const auto name = input.argument("bus");
    std::vector<const BusDescription*> found;
    for (const auto& bus : buses_) {
        if (!name || bus.name == *name) {
            found.push_back(&bus);
        }
    }
    if (name && found.empty()) {
        throw UsageError{"Bus \"" + *name + "\" does not exist. Known buses are " + knownBuses() + "."};
    }
    return found;
}

int DebugMessengerCommand::execute(const Input& input, Output& output) {
    if (wantsJson(input)) {
        output.json(asJson(chosen(input)));
        return success;
    }
    output.title("Messenger");
    for (const auto* bus : chosen(input)) {
        showBus(*bus, output);
    }
    showTransports(output);
    showNotes(output);
    return success;
}

void DebugMessengerCommand::showBus(const BusDescription& bus, Output& output) const {
    output.section(bus.name);
    const auto& out = output.results();
    Table table;
    for (const auto type : messageTypes(bus.handlers)) {
        table.rows.push_back({out.paint(TextStyle::comment, names_.nameOf(type))});
        for (const auto& handler : bus.handlers.handlersFor(type)) {
            table.rows.push_back({"    handled by " + out.paint(TextStyle::info, handler.name) + conditions(handler)});
        }
        for (const auto& route : routesOf_(type)) {
            table.rows.push_back({"    routed to " + out.paint(TextStyle::info, route)});
        }
        table.rows.push_back({""});
    }
    if (table.rows.empty()) {
        output.warning("No handled message found in bus \"" + bus.name + "\".");
        return;
    }
    output.text("The following messages can be dispatched:");
    output.writeln();
    output.table(table);
}

void DebugMessengerCommand::showTransports(Output& output) const {
    if (transports_.all().empty()) {
        return;
    }
    output.section("Transports");
    Table table{{"Transport", "Consumed by", "Failed messages go to"}, {}};
    for (const auto& entry : transports_.all()) {
        const auto& name = entry.transport.name;
        const auto consumed = entry.transport.receiver != nullptr ? "messenger:consume " + name : "this process";
        table.rows.push_back({name, transports_.isOutbox(name) ? "every worker, for a broker" : consumed,
                              entry.failureTransport == name ? "" : entry.failureTransport});
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

void DebugMessengerCommand::showNotes(Output& output) const {
    if (notes_.empty()) {
        return;
    }
    output.section("Notes");
    for (const auto& note : notes_) {
        output.text(note.sentence);
    }
}

std::string DebugMessengerCommand::asJson(const std::vector<const BusDescription*>& buses) const {
    PrettyJson json;
    json.beginObject().key("buses").beginObject();
    for (const auto* bus : buses) {
        json.key(bus->name).beginArray();
        for (const auto type : messageTypes(bus->handlers)) {
            json.beginObject().key("message").value(names_.nameOf(type)).key("handlers").beginArray();
            for (const auto& handler : bus->handlers.handlersFor(type)) {
                json.beginObject().key("name").value(handler.name);
                json.key("priority").value(std::int64_t{handler.priority});
                textOrNull(json.key("from_transport"), handler.fromTransport).endObject();
            }
            json.endArray().key("routed_to").beginArray();
            for (const auto& route : routesOf_(type)) {
                json.value(route);
            }
            json.endArray().endObject();
        }
        json.endArray();
    }
    json.endObject().key("transports").beginObject();
    for (const auto& entry : transports_.all()) {
        json.key(entry.transport.name).beginObject();
        json.key("consumable").value(entry.transport.receiver != nullptr);
        textOrNull(json.key("failure_transport"), entry.failureTransport).endObject();
    }
    json.endObject().key("notes").beginArray();
    for (const auto& note : notes_) {
        json.value(note.sentence);
    }
    return json.endArray().endObject().text();
}

} // namespace missive
