#include <Infrastructure/Missive/Configuration/Monolog/MonologReader.hpp>

#include <Infrastructure/Missive/Configuration/Monolog/LogHandlerReader.hpp>
#include <Infrastructure/Missive/Dsn/NearestName.hpp>

#include <algorithm>
#include <functional>
#include <iterator>
#include <set>
#include <string>
#include <utility>

namespace missive {

namespace {

using Handlers = std::vector<LogHandlerConfiguration>;

Handlers::iterator find(Handlers& handlers, const std::string& name) {
    return std::ranges::find(handlers, name, &LogHandlerConfiguration::name);
}

std::string keyOfMembers(const ConfigurationSection& section) { return section.has("members") ? "members" : "handler"; }

/// Marks who is handed on to, and tells of names that nobody has.
void connect(const ConfigurationSection& sections, Handlers& handlers) {
    std::vector<std::string> names;
    std::ranges::transform(handlers, std::back_inserter(names), &LogHandlerConfiguration::name);
    for (const auto& handler : handlers) {
        for (const auto& member : handler.members) {
            if (const auto found = find(handlers, member); found != handlers.end()) {
                found->isNested = true;
                continue;
            }
            const auto section = sections.section(handler.name);
            section.problem(keyOfMembers(section),
                            "There is no log handler \"" + member + "\"; " + nameSuggestion(names, member));
        }
    }
}

bool leadsTo(Handlers& handlers, const std::string& from, const std::string& to, std::set<std::string>& seen) {
    const auto found = find(handlers, from);
    if (found == handlers.end() || !seen.insert(from).second) {
        return false;
    }
    return std::ranges::any_of(found->members,
                               [&](const auto& member) { return member == to || leadsTo(handlers, member, to, seen); });
}

void refuseCircles(const ConfigurationSection& sections, Handlers& handlers) {
    for (const auto& handler : handlers) {
        std::set<std::string> seen;
        if (leadsTo(handlers, handler.name, handler.name, seen)) {
            const auto section = sections.section(handler.name);
            section.problem(keyOfMembers(section), "The log handler \"" + handler.name + "\" hands on to itself.");
        }
    }
}

/// The highest priority first; of equal ones the one that is written first.
void insertByPriority(Handlers& handlers, LogHandlerConfiguration handler) {
    const auto place = std::ranges::upper_bound(handlers, handler.priority, std::ranges::greater{},
                                                &LogHandlerConfiguration::priority);
    handlers.insert(place, std::move(handler));
}

} // namespace

MonologConfiguration readMonolog(const ConfigurationSection& monolog) {
    monolog.allowOnly({"channels", "handlers", "use_microseconds"});
    MonologConfiguration result;
    const auto sections = monolog.section("handlers");
    for (const auto& member : sections.members()) {
        const auto section = sections.section(member.key); // tells of what is no map
        if (member.value.isMap() || member.value.isNull()) {
            insertByPriority(result.handlers, readLogHandler(section, member));
        }
    }
    connect(sections, result.handlers);
    refuseCircles(sections, result.handlers);
    return result;
}

} // namespace missive
