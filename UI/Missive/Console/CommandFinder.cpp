#include <UI/Missive/Console/CommandFinder.hpp>

#include <Infrastructure/Missive/Dsn/NearestName.hpp>
#include <UI/Missive/Console/Input/UsageError.hpp>
#include <UI/Missive/Console/Output/DisplayWidth.hpp>

#include <algorithm>
#include <iterator>
#include <set>

namespace missive {

namespace {

std::vector<std::string_view> partsOf(std::string_view name) {
    std::vector<std::string_view> parts;
    for (auto colon = name.find(':'); colon != std::string_view::npos; colon = name.find(':')) {
        parts.push_back(name.substr(0, colon));
        name.remove_prefix(colon + 1);
    }
    parts.push_back(name);
    return parts;
}

bool abbreviates(std::string_view typed, std::string_view name) {
    const auto typedParts = partsOf(typed);
    const auto nameParts = partsOf(name);
    return std::equal(typedParts.begin(), typedParts.end(), nameParts.begin(), nameParts.end(),
                      [](auto shortened, auto whole) { return whole.starts_with(shortened); });
}

bool nearlyAbbreviates(std::string_view typed, std::string_view name) {
    const auto typedParts = partsOf(typed);
    const auto nameParts = partsOf(name);
    return typedParts.size() > 1 && std::equal(typedParts.begin(), typedParts.end(), nameParts.begin(), nameParts.end(),
                                               [](auto shortened, auto whole) {
                                                   return !shortened.empty() &&
                                                          (whole.starts_with(shortened) ||
                                                           nearestName({std::string{whole}}, shortened).has_value());
                                               });
}

/// The names that lie directly in a namespace.
std::vector<std::string> commandsIn(const std::optional<std::string>& space, const std::vector<std::string>& names) {
    std::vector<std::string> found;
    std::ranges::copy_if(names, std::back_inserter(found), [&](const auto& name) {
        return space && name.starts_with(*space + ':') && name.find(':', space->size() + 1) == std::string::npos;
    });
    return found;
}

std::string suggestion(const std::vector<std::string>& names) {
    std::string text = names.empty()       ? ""
                       : names.size() == 1 ? "\n\nDid you mean this?"
                                           : "\n\nDid you mean one of these?";
    for (const auto& name : names) {
        text += "\n    " + name;
    }
    return text;
}

} // namespace

std::vector<std::string> CommandFinder::candidates(std::string_view typed) const {
    std::vector<std::string> names;
    for (const auto& definition : definitions_) {
        if (definition.name == typed) {
            return {definition.name};
        }
        if (!definition.hidden && abbreviates(typed, definition.name)) {
            names.push_back(definition.name);
        }
    }
    return names;
}

std::string CommandFinder::find(std::string_view typed) const {
    const auto names = candidates(typed);
    if (names.empty()) {
        refuseUnknown(typed);
    }
    if (names.size() > 1) {
        refuseAmbiguous(typed, names);
    }
    return names.front();
}

std::optional<std::string> CommandFinder::namespaceOnly(std::string_view typed) const {
    return candidates(typed).empty() ? findNamespace(typed) : std::nullopt;
}

std::optional<std::string> CommandFinder::findNamespace(std::string_view typed) const {
    std::set<std::string> found;
    for (const auto& definition : definitions_) {
        const std::string_view name = definition.name;
        for (auto colon = name.find(':'); colon != std::string_view::npos && !definition.hidden;
             colon = name.find(':', colon + 1)) {
            const auto space = name.substr(0, colon);
            if (space == typed) {
                return std::string{typed};
            }
            if (abbreviates(typed, space)) {
                found.emplace(space);
            }
        }
    }
    return found.size() == 1 ? std::optional{*found.begin()} : std::nullopt;
}

void CommandFinder::refuseUnknown(std::string_view typed) const {
    std::vector<std::string> names;
    std::vector<std::string> meant;
    for (const auto& definition : definitions_) {
        if (!definition.hidden) {
            names.push_back(definition.name);
        }
    }
    std::copy_if(names.begin(), names.end(), std::back_inserter(meant), [&](const auto& name) {
        return !typed.empty() && (name.find(typed) != std::string::npos || nearlyAbbreviates(typed, name));
    });
    if (const auto near = nearestName(names, typed);
        near && std::find(meant.begin(), meant.end(), *near) == meant.end()) {
        meant.insert(meant.begin(), *near);
    }
    if (const auto colon = typed.rfind(':'); meant.empty() && colon != std::string_view::npos) {
        meant = commandsIn(findNamespace(typed.substr(0, colon)), names);
    }
    throw UsageError{"Command \"" + std::string{typed} + "\" is not defined." + suggestion(meant)};
}

void CommandFinder::refuseAmbiguous(std::string_view typed, const std::vector<std::string>& candidates) const {
    std::size_t widest = 0;
    for (const auto& candidate : candidates) {
        widest = std::max(widest, displayWidth(candidate));
    }
    auto text = "Command \"" + std::string{typed} + "\" is ambiguous.\nDid you mean one of these?";
    for (const auto& definition : definitions_) {
        if (std::find(candidates.begin(), candidates.end(), definition.name) != candidates.end()) {
            text += "\n    " + paddedTo(definition.name, widest) + ' ' + definition.description;
        }
    }
    throw UsageError{text + '.'};
}

} // namespace missive
