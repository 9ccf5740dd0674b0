#include <Infrastructure/Missive/Configuration/Monolog/LogLevelReader.hpp>

#include <Domain/Missive/LogLevels.hpp>
#include <Domain/Missive/Text/WholeNumber.hpp>
#include <Infrastructure/Missive/Dsn/NearestName.hpp>

#include <algorithm>
#include <cctype>
#include <optional>
#include <utility>
#include <vector>

namespace missive {

namespace {

std::string inLowerCase(std::string text) {
    std::ranges::transform(text, text.begin(),
                           [](unsigned char each) { return static_cast<char>(std::tolower(each)); });
    return text;
}

std::optional<LogLevel> levelIn(const ConfigurationNode& node) {
    if (!node.isText()) {
        return std::nullopt;
    }
    const auto named = LogLevels::named(inLowerCase(node.text()));
    return named ? named : LogLevels::numbered(wholeNumber<int>(node.text()).value_or(0));
}

void refuse(const ConfigurationSection& section, const std::string& key, const ConfigurationNode& node) {
    if (node.isUnresolved()) {
        return;
    }
    const std::vector<std::string> names{LogLevels::lower.begin(), LogLevels::lower.end()};
    section.findings().problem(node.position(), section.pathOf(key),
                               "Expected a level, found " + node.describe() + "; " +
                                   nameSuggestion(names, inLowerCase(node.isText() ? node.text() : "")));
}

} // namespace

LogLevel readLogLevel(const ConfigurationSection& section, const std::string& key, LogLevel fallback) {
    const auto* member = section.find(key);
    const auto level = member == nullptr ? std::nullopt : levelIn(member->value);
    if (member != nullptr && !level) {
        refuse(section, key, member->value);
    } else {
        section.note(key, std::string{LogLevels::lowerNameOf(level.value_or(fallback))});
    }
    return level.value_or(fallback);
}

LogLevelSet readLogLevels(const ConfigurationSection& section, const std::string& key) {
    LogLevelSet levels;
    const auto* member = section.find(key);
    if (member == nullptr) {
        return levels;
    }
    const auto nodes = member->value.isList() ? member->value.items() : std::vector{member->value};
    for (const auto& node : nodes) {
        if (const auto level = levelIn(node)) {
            levels.add(*level);
        } else {
            refuse(section, key, node);
        }
    }
    return levels;
}

std::map<LogLevel, LogLevel> readVerbosityLevels(const ConfigurationSection& section) {
    static const std::vector<std::pair<std::string, LogLevel>> verbosities{
        {"VERBOSITY_QUIET", LogLevel::Error},    {"VERBOSITY_NORMAL", LogLevel::Warning},
        {"VERBOSITY_VERBOSE", LogLevel::Notice}, {"VERBOSITY_VERY_VERBOSE", LogLevel::Info},
        {"VERBOSITY_DEBUG", LogLevel::Debug},
    };
    std::map<LogLevel, LogLevel> levels;
    const auto written = section.section("verbosity_levels");
    std::vector<std::string> names;
    for (const auto& [name, shown] : verbosities) {
        names.push_back(name);
        if (written.has(name)) {
            levels[shown] = readLogLevel(written, name, shown);
        }
    }
    written.allowOnly(names);
    return levels;
}

} // namespace missive
