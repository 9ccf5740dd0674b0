#include <Infrastructure/Missive/Configuration/ConfigurationMerge.hpp>

#include <string>

namespace missive {

namespace {

ConfigurationNode mapWith(const std::string& key, const ConfigurationNode& value) {
    auto map = ConfigurationNode::ofMap(value.position());
    map.set({key, value.position(), false, value});
    return map;
}

ConfigurationNode writeOutTransport(const ConfigurationNode& transport) {
    if (transport.isText())
        return mapWith("dsn", transport);
    auto result = transport;
    const auto* retry = transport.find("retry_strategy");
    if (retry != nullptr && retry->value.isText())
        result.set({retry->key, retry->position, retry->quoted, mapWith("service", retry->value)});
    return result;
}

ConfigurationNode writeOutBus(const ConfigurationNode& bus) {
    auto result = bus;
    const auto* defaults = bus.find("default_middleware");
    if (defaults == nullptr || !defaults->value.isText())
        return result;
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
    if (section == nullptr || !section->value.isMap())
        return;
    auto changed = *section;
    for (const auto& member : section->value.members())
        changed.value.set({member.key, member.position, member.quoted, writeOut(member.value)});
    messenger.set(std::move(changed));
}

} // namespace

ConfigurationNode mergeConfiguration(ConfigurationNode base, const ConfigurationNode& over) {
    if (base.isMap() && over.isNull())
        return base;
    if (!base.isMap() || !over.isMap())
        return over;
    for (const auto& member : over.members()) {
        const auto* below = base.find(member.key);
        auto merged = member;
        if (below != nullptr)
            merged.value = mergeConfiguration(below->value, member.value);
        base.set(std::move(merged));
    }
    return base;
}

ConfigurationNode writeOutShortForms(ConfigurationNode root) {
    const auto* framework = root.find("framework");
    const auto* messenger = framework == nullptr ? nullptr : framework->value.find("messenger");
    if (messenger == nullptr)
        return root;
    auto changed = *messenger;
    if (changed.value.isText() && (changed.value.text() == "false" || changed.value.text() == "true"))
        changed.value = mapWith("enabled", changed.value);
    writeOutEach(changed.value, "transports", writeOutTransport);
    writeOutEach(changed.value, "buses", writeOutBus);
    auto outer = *framework;
    outer.value.set(std::move(changed));
    root.set(std::move(outer));
    return root;
}

} // namespace missive
