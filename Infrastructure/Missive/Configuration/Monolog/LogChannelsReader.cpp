#include <Infrastructure/Missive/Configuration/Monolog/LogChannelsReader.hpp>

#include <Domain/Missive/Text/NameList.hpp>

#include <optional>
#include <string>
#include <vector>

namespace missive {

namespace {

std::vector<ConfigurationNode> elementsOf(const ConfigurationNode& node) {
    return node.isList() ? node.items() : std::vector{node};
}

std::optional<bool> exclusiveByType(const ConfigurationSection& map) {
    const auto type = map.text("type");
    if (type && *type != "inclusive" && *type != "exclusive") {
        map.problem("type", "Expected \"inclusive\" or \"exclusive\", found \"" + *type + "\".");
    }
    return type ? std::optional{*type == "exclusive"} : std::nullopt;
}

} // namespace

LogChannelList readLogChannels(const ConfigurationSection& section) {
    LogChannelList channels;
    const auto* member = section.find("channels");
    if (member == nullptr) {
        return channels;
    }
    std::optional<bool> isExclusive;
    auto nodes = std::vector<ConfigurationNode>{};
    if (member->value.isMap()) {
        const auto map = section.section("channels");
        map.allowOnly({"type", "elements"});
        isExclusive = exclusiveByType(map);
        const auto* elements = map.find("elements");
        nodes = elements == nullptr ? nodes : elementsOf(elements->value);
    } else {
        nodes = elementsOf(member->value);
    }
    for (const auto& node : nodes) {
        const auto& text = node.text();
        const bool isExcluded = text.starts_with('!');
        if (node.isUnresolved()) {
            continue;
        }
        if (!node.isText() || text.size() == (isExcluded ? 1U : 0U)) {
            section.problem("channels",
                            "Expected the name of a channel, such as app or '!event', found " + node.describe() + ".");
        } else if (isExclusive.value_or(isExcluded) != isExcluded && !(member->value.isMap() && !isExcluded)) {
            section.problem("channels", "Channels are either all named, or all left out with \"!\": \"" + text +
                                            "\" does not fit to those before it.");
        } else {
            isExclusive = isExclusive.value_or(isExcluded);
            channels.names.push_back(isExcluded ? text.substr(1) : text);
        }
    }
    channels.isExclusive = channels.names.empty() || isExclusive.value_or(true);
    section.note("channels", (channels.isExclusive ? "all but " : "") + nameList(channels.names));
    return channels;
}

} // namespace missive
