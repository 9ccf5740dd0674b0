#include <UI/Missive/Assembly/NoteIdleMessages.hpp>

namespace missive {

namespace {

bool isHandled(const Wiring& wiring, TypeId type) {
    return !wiring.eventHandlers.handlersFor(type).empty() || !wiring.commandHandlers.handlersFor(type).empty() ||
           !wiring.queryHandlers.handlersFor(type).empty();
}

} // namespace

void noteIdleMessages(const Wiring& wiring, const Routing& routing, std::vector<WiringNote>& notes) {
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
