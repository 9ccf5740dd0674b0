#include <UI/Missive/Assembly/BuildRouting.hpp>

#include <Application/Missive/Bus/RoutingPatterns.hpp>
#include <Infrastructure/Missive/Dsn/NearestName.hpp>

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

std::vector<std::string> prefixesOf(const std::vector<std::string>& names) {
    std::vector<std::string> prefixes;
    for (const auto& name : names) {
        for (auto end = name.find_first_of(".\\"); end != name.npos; end = name.find_first_of(".\\", end + 1)) {
            prefixes.push_back(name.substr(0, end + 1) + "*");
        }
    }
    return prefixes;
}

std::string suggestionFor(const std::vector<std::string>& names, std::string_view pattern) {
    const auto near = nearestName(names, pattern);
    return near ? "Did you mean \"" + *near + "\"?" : "";
}

bool matchesOne(const std::string& pattern, const std::vector<std::string>& known) {
    const auto prefix = std::string_view{pattern}.substr(0, pattern.size() - 1);
    return std::any_of(known.begin(), known.end(), [&](const auto& name) {
        return RoutingPatterns::isPrefix(pattern) ? name.starts_with(prefix) : name == pattern;
    });
}

void checkRoute(const RoutingEntry& entry, const Wiring& wiring, const std::vector<std::string>& known,
                std::vector<WiringProblem>& problems, std::vector<WiringNote>& notes) {
    const auto& pattern = entry.pattern;
    const bool isPrefix = RoutingPatterns::isPrefix(pattern);
    if (pattern == "*" || matchesOne(pattern, known)) {
        return;
    }
    const auto route = entry.origin + ": The route \"" + pattern + "\"";
    const auto suggestion = suggestionFor(isPrefix ? prefixesOf(known) : known, pattern);
    if (pattern.find('\\') != pattern.npos) {
        notes.push_back({route + " is left to PHP: no message registered here has such a name." +
                         (suggestion.empty() ? "" : " " + suggestion)});
    } else if (!isPrefix &&
               (namesOneOf(wiring.commandHandlers, pattern) || namesOneOf(wiring.queryHandlers, pattern))) {
        problems.push_back({route + " names a command or query.",
                            "Only events are routed; commands and queries are handled at once. Remove the route."});
    } else {
        problems.push_back(
            {route + (isPrefix ? " matches" : " names") + " no registered message.",
             suggestion.empty() ? "Routes name messages by their wire name; debug:messenger lists them." : suggestion});
    }
}

} // namespace

void buildRouting(const Configuration& configuration, const Wiring& wiring, Routing& routing,
                  std::vector<WiringProblem>& problems, std::vector<WiringNote>& notes) {
    const bool canRoute = problems.empty();
    std::vector<RoutingPatterns::Entry> entries;
    std::vector<std::string> known;
    for (const auto* message : wiring.messageTypes.all()) {
        const auto names = message->names();
        known.insert(known.end(), names.begin(), names.end());
    }
    for (const auto& entry : configuration.messenger.routing) {
        checkRoute(entry, wiring, known, problems, notes);
        entries.emplace_back(entry.pattern, entry.transports);
    }
    if (!canRoute) {
        return;
    }
    const RoutingPatterns patterns{std::move(entries)};
    for (const auto* message : wiring.messageTypes.all()) {
        try {
            routing.route(message->type, patterns.transportsFor(message->names()));
        } catch (const std::exception& error) {
            problems.push_back({error.what(), "Correct the route of \"" + message->wireName + "\"."});
        }
    }
}

} // namespace missive
