#include <UI/Missive/Messenger/ReceiverSelection.hpp>

#include <UI/Missive/Console/Input/UsageError.hpp>

#include <algorithm>
#include <iterator>
#include <regex>

namespace missive {

namespace {

using Names = std::vector<std::string>;

bool contains(const Names& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

Names matching(const Names& known, const std::string& pattern) {
    Names found;
    try {
        const std::regex expression{pattern};
        std::copy_if(known.begin(), known.end(), std::back_inserter(found),
                     [&](const auto& name) { return std::regex_match(name, expression); });
    } catch (const std::regex_error&) {
        found.clear();
    }
    return found.empty() ? Names{pattern} : found;
}

void requireKnown(const Names& known, const std::string& name) {
    if (contains(known, name)) {
        return;
    }
    std::string list;
    for (const auto& each : known) {
        list += (list.empty() ? "" : ", ") + each;
    }
    throw UsageError{"The receiver \"" + name + "\" does not exist. " +
                     (list.empty() ? "No receivers are configured." : "Valid receivers are: " + list + ".")};
}

} // namespace

Names selectReceivers(const Names& known, const Names& patterns) {
    Names selected;
    for (const auto& pattern : patterns) {
        for (const auto& name : matching(known, pattern)) {
            requireKnown(known, name);
            if (!contains(selected, name)) {
                selected.push_back(name);
            }
        }
    }
    return selected;
}

Names receiversExcept(const Names& known, const Names& excluded) {
    for (const auto& name : excluded) {
        requireKnown(known, name);
    }
    if (known.empty()) {
        throw UsageError{"There is no receiver to consume from: messages of sync:// are handled where they are sent."};
    }
    Names left;
    std::copy_if(known.begin(), known.end(), std::back_inserter(left),
                 [&](const auto& name) { return !contains(excluded, name); });
    if (left.empty()) {
        throw UsageError{"All transports/receivers have been excluded. Please specify at least one to consume from."};
    }
    return left;
}

} // namespace missive
