#include <Infrastructure/Missive/Configuration/MissiveReader.hpp>

#include <Infrastructure/Missive/Configuration/Messenger/RoutingReader.hpp>
#include <Infrastructure/Missive/Configuration/Messenger/TransportReader.hpp>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace missive {

namespace {

std::map<std::string, TypeMapping> readTypes(const ConfigurationSection& section) {
    std::map<std::string, TypeMapping> types;
    std::map<std::string, std::string> owners;
    for (const auto& member : section.members()) {
        const auto name = section.text(member.key);
        if (!name || name->empty()) {
            if (!member.value.isUnresolved() && (member.value.isText() || member.value.isNull())) {
                section.problem(member.key, "Expected the name of a class, found nothing.");
            }
            continue;
        }
        const auto [owner, isFirst] = owners.emplace(*name, member.key);
        if (!isFirst) {
            section.problem(member.key, "\"" + *name + "\" is already the class of \"" + owner->second + "\".");
        }
        types[member.key] = {*name, member.position.file.empty() ? "default" : member.position.text()};
    }
    return types;
}

void readTransport(const ConfigurationSection& section, TransportConfiguration& transport) {
    section.allowOnly({"outbox"});
    if (!section.has("outbox")) {
        return;
    }
    if (transport.outbox) {
        section.problem("outbox", "The transport's own definition under \"framework:\" has an \"outbox\" too; "
                                  "remove one.");
    }
    transport.outbox = readOutbox(section);
}

void applyToTransports(const ConfigurationSection& section, std::vector<TransportConfiguration>& transports) {
    std::vector<std::string> names;
    for (const auto& transport : transports) {
        names.push_back(transport.name);
    }
    for (const auto& member : section.members()) {
        const auto found = std::find(names.begin(), names.end(), member.key);
        if (found == names.end()) {
            section.problem(member.key, unknownTransport(member.key, names));
        } else {
            readTransport(section.section(member.key), transports[static_cast<std::size_t>(found - names.begin())]);
        }
    }
}

} // namespace

void readMissive(const ConfigurationSection& missive, Configuration& configuration) {
    for (const auto& member : missive.members()) {
        if (member.key != "types" && member.key != "transports") {
            configuration.parts.push_back({missive.pathOf(member.key), member, {}});
        }
    }
    configuration.types = readTypes(missive.section("types"));
    applyToTransports(missive.section("transports"), configuration.messenger.transports);
}

} // namespace missive
