#include <UI/Missive/BuildRouting.hpp>

#include <Application/Missive/Bus/RoutingTable.hpp>
#include <Infrastructure/Missive/Configuration/NearestName.hpp>

#include <algorithm>
#include <exception>
#include <string>
#include <string_view>
#include <utility>

namespace missive {

namespace {

std::string_view lastSegment(std::string_view name) {
    const auto separator = name.find_last_of(":\\.");
    return separator == std::string_view::npos ? name : name.substr(separator + 1);
}

bool namesOneOf(const HandlerRegistry& handlers, std::string_view pattern) {
    const auto all = handlers.all();
    return std::any_of(all.begin(), all.end(), [&](const auto* handler) {
        return lastSegment(handler->messageType.name()) == lastSegment(pattern);
    });
}

std::vector<std::string> namesOf(const MessageType& message) {
    std::vector<std::string> names{message.wireName};
    if (message.sentName != message.wireName) {
        names.push_back(message.sentName);
    }
    return names;
}

std::vector<std::string> prefixesOf(const std::vector<std::string>& names) {
    std::vector<std::string> prefixes;
    for (const auto& name : names) {
        for (auto end = name.find_first_of(".\\"); end != name.npos; end = name.find_first_of(".\\", end + 1)) {
            prefixes.push_back(name.substr(0, end + 1) + "*");
        }
    }
    return prefixes;
}

void checkPattern(const RoutingEntry& entry, const std::vector<std::string>& known,
                  std::vector<WiringProblem>& problems) {
    const auto prefix = entry.pattern.substr(0, entry.pattern.size() - 1);
    if (prefix.empty() || std::any_of(known.begin(), known.end(),
                                      [&prefix](const std::string& name) { return name.starts_with(prefix); })) {
        return;
    }
    const auto near = nearestName(prefixesOf(known), entry.pattern);
    problems.push_back({entry.origin + ": The route \"" + entry.pattern + "\" matches no registered message.",
                        near ? "Did you mean \"" + *near + "\"?"
                             : "Routes name messages by their wire name; debug:messenger lists them."});
}

void checkName(const RoutingEntry& entry, const Wiring& wiring, const std::vector<std::string>& known,
               std::vector<WiringProblem>& problems) {
    if (std::find(known.begin(), known.end(), entry.pattern) != known.end()) {
        return;
    }
    const auto where = entry.origin + ": ";
    if (namesOneOf(wiring.commandHandlers, entry.pattern) || namesOneOf(wiring.queryHandlers, entry.pattern)) {
        problems.push_back({where + "The route \"" + entry.pattern + "\" names a command or query.",
                            "Only events are routed; commands and queries are handled at once. Remove the route."});
        return;
    }
    const auto near = nearestName(known, entry.pattern);
    problems.push_back({where + "The route \"" + entry.pattern + "\" names no registered message.",
                        near ? "Did you mean \"" + *near + "\"?"
                             : "Routes name messages by their wire name; debug:messenger lists them."});
}

} // namespace

void buildRouting(const Configuration& configuration, const Wiring& wiring, Routing& routing,
                  std::vector<WiringProblem>& problems) {
    const bool canRoute = problems.empty();
    std::vector<RoutingTable::Entry> entries;
    std::vector<std::string> known;
    for (const auto* message : wiring.messageTypes.all()) {
        for (auto& name : namesOf(*message)) {
            known.push_back(std::move(name));
        }
    }
    for (const auto& entry : configuration.messenger.routing) {
        if (RoutingTable::isPattern(entry.pattern)) {
            checkPattern(entry, known, problems);
        } else {
            checkName(entry, wiring, known, problems);
        }
        entries.emplace_back(entry.pattern, entry.transports);
    }
    if (!canRoute) {
        return;
    }
    const RoutingTable table{std::move(entries)};
    for (const auto* message : wiring.messageTypes.all()) {
        try {
            routing.route(message->type, table.transportsFor(namesOf(*message)));
        } catch (const std::exception& error) {
            problems.push_back({error.what(), "Correct the route of \"" + message->wireName + "\"."});
        }
    }
}

} // namespace missive
