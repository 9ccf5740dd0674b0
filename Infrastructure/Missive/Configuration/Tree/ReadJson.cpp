#include <Infrastructure/Missive/Configuration/Tree/ReadJson.hpp>

#include <Infrastructure/Missive/Configuration/Tree/YamlReader.hpp>

#include <regex>

namespace missive {

namespace {

bool isJson(const ConfigurationNode& node) {
    static const std::regex plain{"true|false|null|-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?"};
    if (!node.tag().empty() || (node.isText() && !node.isQuoted() && node.text().size() > 64)) {
        return false;
    }
    if (node.isText() && !node.isQuoted() && !std::regex_match(node.text(), plain)) {
        return false;
    }
    for (const auto& item : node.items()) {
        if (!isJson(item)) {
            return false;
        }
    }
    for (const auto& member : node.members()) {
        if (!member.quoted || !isJson(member.value)) {
            return false;
        }
    }
    return true;
}

} // namespace

std::optional<ConfigurationNode> readJson(std::string_view text, const std::string& file,
                                          ConfigurationFindings& findings) {
    auto root = readYaml(text, file, findings);
    if (root && !isJson(*root)) {
        findings.problem({file, 0}, "", "This is not valid JSON.");
        return std::nullopt;
    }
    return root;
}

} // namespace missive
