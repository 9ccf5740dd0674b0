#include <UI/Missive/Assembly/NoteIdleMessages.hpp>

#include <algorithm>

namespace missive {

namespace {

bool isHandled(const Wiring& wiring, TypeId type) {
    return !wiring.eventHandlers.handlersFor(type).empty() || !wiring.commandHandlers.handlersFor(type).empty() ||
           !wiring.queryHandlers.handlersFor(type).empty();
}

} // namespace

void noteIdleMessages(const MessengerConfiguration& configuration, const Wiring& wiring, const Routing& routing,
                      std::vector<WiringNote>& notes) {
    const auto queue = std::find_if(configuration.transports.begin(), configuration.transports.end(),
                                    [&](const auto& each) { return each.name != configuration.failureTransport; });
    if (configuration.routing.empty() && queue != configuration.transports.end() &&
        !wiring.eventHandlers.all().empty()) {
        notes.push_back({"The configuration names transports and no route, so that every event is handled in the "
                         "process that dispatches it, once, whatever comes of it. Give it a route, for example "
                         "\"routing: {'*': " +
                             queue->name + "}\".",
                         true});
    }
    for (const auto* message : wiring.messageTypes.all()) {
        if (routing.namesFor(message->type).empty() && !isHandled(wiring, message->type)) {
            notes.push_back({"The message \"" + message->wireName +
                                 "\" is routed nowhere and has no handler here: nothing comes of dispatching it. Add a "
                                 "route or a handler.",
                             true});
        }
    }
}

} // namespace missive
