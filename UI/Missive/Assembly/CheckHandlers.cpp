#include <UI/Missive/Assembly/CheckHandlers.hpp>

#include <set>
#include <string>
#include <string_view>

namespace missive {

namespace {

using Problems = std::vector<WiringProblem>;

std::string nameOf(TypeId type) { return std::string{type.name()}; }

void checkSingle(const HandlerRegistry& handlers, std::string_view kind, Problems& problems) {
    std::set<std::string> reported;
    for (const auto* handler : handlers.all()) {
        const auto name = nameOf(handler->messageType);
        const auto count = handlers.handlersFor(handler->messageType).size();
        if (count > 1 && reported.insert(name).second) {
            problems.push_back(
                {"The " + std::string{kind} + " " + name + " has " + std::to_string(count) + " handlers.",
                 "Register exactly one."});
        }
    }
}

void checkEvents(const Wiring& wiring, Problems& problems) {
    std::set<std::string> names;
    std::set<std::string> nameless;
    for (const auto* handler : wiring.eventHandlers.all()) {
        const auto event = nameOf(handler->messageType);
        if (handler->name.empty()) {
            problems.push_back({"A handler of the event " + event + " has no name.",
                                "The name is the inbox key: give each handler its own."});
        }
        if (!names.insert(handler->name).second) {
            problems.push_back({"Two event handlers are named \"" + handler->name + "\".",
                                "The name is the inbox key: give each handler its own."});
        }
        if (wiring.messageTypes.find(handler->messageType) == nullptr && nameless.insert(event).second) {
            problems.push_back({"The event " + event + ", which \"" + handler->name + "\" handles, has no wire name.",
                                "Register it: app.message<" + event + ">(\"context.event_name\")."});
        }
    }
}

} // namespace

std::vector<WiringProblem> checkHandlers(const Wiring& wiring) {
    Problems problems = wiring.problems;
    checkSingle(wiring.commandHandlers, "command", problems);
    checkSingle(wiring.queryHandlers, "query", problems);
    checkEvents(wiring, problems);
    return problems;
}

} // namespace missive
