#include <UI/Missive/Assembly/ConfigurationClaims.hpp>

#include <Infrastructure/Missive/Dsn/NearestName.hpp>

#include <algorithm>
#include <iterator>

namespace missive {

ConfigurationSection ConfigurationClaims::claim(const std::string& name) {
    const auto& parts = configuration_.parts;
    const auto keyPath = ConfigurationPart::keyPathOf(name);
    const auto part = std::ranges::find(parts, keyPath, &ConfigurationPart::keyPath);
    if (++claims_[name] == 1 && part != parts.end()) {
        findings_.add(part->problems);
    }
    return {part == parts.end() ? nullptr : &part->member, keyPath, findings_};
}

void ConfigurationClaims::refuseUnclaimed(const ConfigurationPart& part) {
    const auto& key = part.member.key;
    const bool isClaimed = claims_.contains(key) && ConfigurationPart::keyPathOf(key) == part.keyPath;
    const bool isDefault = part.member.position.file.empty();
    if (isClaimed || isDefault || part.keyPath == key) { // a root of others is nobody's business
        return;
    }
    std::vector<std::string> known{"types", "transports"};
    for (const auto& [name, count] : claims_) {
        if (!ConfigurationPart::isForeignRoot(name)) {
            known.push_back(name);
        }
    }
    findings_.problem(part.member.position, part.keyPath, "Unknown key \"" + key + "\"; " + nameSuggestion(known, key));
}

void ConfigurationClaims::finish(std::vector<WiringProblem>& problems, std::vector<ConfigurationEntry>& entries) {
    for (const auto& part : configuration_.parts) {
        refuseUnclaimed(part);
    }
    for (const auto& [name, count] : claims_) {
        if (count > 1) {
            findings_.problem({}, ConfigurationPart::keyPathOf(name),
                              "This part of the configuration is claimed " + std::to_string(count) +
                                  " times; let one read it and ask that one.");
        }
    }
    for (const auto& problem : findings_.problems()) {
        problems.push_back({problem.describe(), ""});
    }
    std::ranges::move(findings_.takeEntries(), std::back_inserter(entries));
}

} // namespace missive
