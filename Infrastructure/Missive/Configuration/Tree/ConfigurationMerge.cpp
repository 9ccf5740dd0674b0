#include <Infrastructure/Missive/Configuration/Tree/ConfigurationMerge.hpp>

#include <string>
#include <utility>
#include <vector>

namespace missive {

namespace {

ConfigurationNode mapWith(const std::string& key, const ConfigurationNode& value) {
    auto map = ConfigurationNode::ofMap(value.position());
    map.set({key, value.position(), false, value});
    return map;
}

ConfigurationNode writeOutTransport(const ConfigurationNode& transport) {
    if (transport.isText()) {
        return mapWith("dsn", transport);
    }
    auto result = transport;
    const auto* retry = transport.find("retry_strategy");
    if (retry != nullptr && retry->value.isText()) {
        result.set({retry->key, retry->position, retry->quoted, mapWith("service", retry->value)});
    }
    return result;
}

ConfigurationNode writeOutBus(const ConfigurationNode& bus) {
    auto result = bus;
    const auto* defaults = bus.find("default_middleware");
    if (defaults == nullptr || !defaults->value.isText()) {
        return result;
    }
    const auto& value = defaults->value;
    auto map = mapWith("enabled", value);
    if (value.text() == "allow_no_handlers") {
        const auto yes = ConfigurationNode::ofText("true", false, value.position());
        map.set({"enabled", value.position(), false, yes});
        map.set({"allow_no_handlers", value.position(), false, yes});
    }
    result.set({defaults->key, defaults->position, defaults->quoted, std::move(map)});
    return result;
}

void writeOutEach(ConfigurationNode& messenger, const std::string& key,
                  ConfigurationNode (*writeOut)(const ConfigurationNode&)) {
    const auto* section = messenger.find(key);
    if (section == nullptr || !section->value.isMap()) {
        return;
    }
    auto changed = *section;
    for (const auto& member : section->value.members()) {
        changed.value.set({member.key, member.position, member.quoted, writeOut(member.value)});
    }
    messenger.set(std::move(changed));
}

using Path = std::vector<std::string>;

/// Whether the values in that map belong to somebody else, who wants them as they were written.
bool holdsForeignValues(const Path& path) {
    const auto isAt = [&](std::size_t depth, const std::string& key) { return path[depth] == key; };
    return (path.size() == 1 && isAt(0, "parameters")) ||
           (path.size() == 5 && isAt(0, "framework") && isAt(1, "messenger") && isAt(2, "transports") &&
            isAt(4, "options"));
}

bool isNothing(const ConfigurationNode& node) { return node.isNull() || (node.isList() && node.items().empty()); }

ConfigurationNode mergeAt(Path& path, ConfigurationNode base, const ConfigurationNode& over) {
    if (base.isMap() && isNothing(over)) {
        return base;
    }
    if (!base.isMap() || !over.isMap()) {
        return over;
    }
    const bool replaces = holdsForeignValues(path);
    for (const auto& member : over.members()) {
        auto merged = member;
        if (const auto* below = base.find(member.key); below != nullptr && !replaces) {
            path.push_back(member.key);
            merged.value = mergeAt(path, below->value, member.value);
            path.pop_back();
        }
        base.set(std::move(merged));
    }
    return base;
}

} // namespace

ConfigurationNode mergeConfiguration(ConfigurationNode base, const ConfigurationNode& over) {
    Path root;
    return mergeAt(root, std::move(base), over);
}

ConfigurationNode writeOutShortForms(ConfigurationNode root) {
    const auto* framework = root.find("framework");
    const auto* messenger = framework == nullptr ? nullptr : framework->value.find("messenger");
    if (messenger == nullptr) {
        return root;
    }
    auto changed = *messenger;
    if (changed.value.isText() && (changed.value.text() == "false" || changed.value.text() == "true")) {
        changed.value = mapWith("enabled", changed.value);
    }
    writeOutEach(changed.value, "transports", writeOutTransport);
    writeOutEach(changed.value, "buses", writeOutBus);
    auto outer = *framework;
    outer.value.set(std::move(changed));
    root.set(std::move(outer));
    return root;
}

} // namespace missive
