#include <Infrastructure/Missive/Configuration/Tree/ConfigurationRoots.hpp>

#include <Infrastructure/Missive/Configuration/Tree/ConfigurationFiles.hpp>
#include <Infrastructure/Missive/Configuration/Tree/ConfigurationMerge.hpp>
#include <Infrastructure/Missive/Configuration/Tree/ConfigurationPart.hpp>
#include <Infrastructure/Missive/Dsn/NearestName.hpp>

namespace missive {

namespace {

using Member = ConfigurationNode::Member;

bool isNear(std::string_view typed, std::string_view name) {
    return typed.size() < 32 && editDistance(typed, name) <= 2;
}

bool isOurs(std::string_view key) { return key == "missive" || key == "monolog" || key == "parameters"; }

class RootReader {
public:
    RootReader(const std::string& prefix, bool isServices, ConfigurationFindings& findings)
        : prefix_{prefix}, isServices_{isServices}, findings_{findings} {}

    ConfigurationNode read(const ConfigurationNode& map) {
        auto result = ConfigurationNode::ofMap(map.position());
        for (const auto& member : map.members()) {
            if (member.key == "framework" && isMap(member)) {
                result.set(messengerOf(member));
            } else if (isOurs(member.key) && isMap(member)) {
                result.set(member);
            } else if (ConfigurationPart::isForeignRoot(member.key)) {
                result.set(member);
            } else {
                checkUnknown(member);
            }
        }
        return result;
    }

private:
    Member messengerOf(const Member& framework) {
        Member result = framework;
        result.value = ConfigurationNode::ofMap(framework.value.position());
        for (const auto& member : framework.value.members()) {
            if (member.key == "messenger") {
                result.value.set(member);
            } else if (isNear(member.key, "messenger")) {
                problem(member, "framework." + member.key,
                        "Unknown key \"" + member.key + "\"; did you mean \"messenger\"?");
            }
        }
        return result;
    }

    bool isMap(const Member& member) {
        if (!member.value.isMap() && !member.value.isNull()) {
            problem(member, member.key, "Expected a map, found " + member.value.describe() + ".");
        }
        return true;
    }

    void checkUnknown(const Member& member) {
        const auto& key = member.key;
        const auto at = key.find('@');
        if (key == "imports" && !isServices_) {
            problem(member, key, "\"imports\" is not supported; put the files into packages/.");
        } else if (isNear(key, "messenger")) {
            problem(member, key, "\"messenger\" belongs under \"framework:\".");
        } else if (key.starts_with("when@")) {
            problem(member, key,
                    prefix_.empty() ? "Expected the name of an environment after \"when@\"."
                                    : "A \"when@\" block cannot stand inside another one.");
        } else if (at != std::string::npos && isNear(key.substr(0, at), "when")) {
            suggest(member, "when" + key.substr(at));
        }
        for (const std::string known : {"framework", "missive", "monolog", "parameters", "imports"}) {
            if (key != known && isNear(key, known)) {
                suggest(member, known);
            }
        }
    }

    void suggest(const Member& member, const std::string& name) {
        problem(member, member.key, "Unknown key \"" + member.key + "\"; did you mean \"" + name + "\"?");
    }

    void problem(const Member& member, const std::string& path, std::string sentence) {
        findings_.problem(member.position, prefix_ + path, std::move(sentence));
    }

    std::string prefix_;
    bool isServices_;
    ConfigurationFindings& findings_;
};

} // namespace

ConfigurationNode effectiveRoots(const ConfigurationNode& file, const std::string& environment, bool isServices,
                                 ConfigurationFindings& findings) {
    const std::string conditional = "when@";
    if (!file.isMap()) {
        findings.problem(file.position(), "", "Expected a map at the top of the file, found " + file.describe() + ".");
        return ConfigurationNode::ofMap(file.position());
    }
    auto unconditional = file;
    auto block = ConfigurationNode::ofMap(file.position());
    for (const auto& member : file.members()) {
        if (!member.key.starts_with(conditional) || !isEnvironmentName(member.key.substr(conditional.size()))) {
            continue;
        }
        unconditional.erase(member.key);
        if (!member.value.isMap() && !member.value.isNull()) {
            findings.problem(member.position, member.key, "Expected a map, found " + member.value.describe() + ".");
        } else if (member.key == conditional + environment) {
            block = RootReader{member.key + ".", isServices, findings}.read(member.value);
        }
    }
    const auto below = RootReader{"", isServices, findings}.read(unconditional);
    return mergeConfiguration(writeOutShortForms(below), writeOutShortForms(block));
}

} // namespace missive
