#include <Infrastructure/Missive/Configuration/Tree/ConfigurationSection.hpp>

#include <Infrastructure/Missive/Configuration/Tree/YamlScalar.hpp>
#include <Infrastructure/Missive/Dsn/NearestName.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

namespace missive {

namespace {

std::string written(double value) {
    constexpr int digits = 6;
    std::array<char, 32> text{};
    const auto [end, error] =
        std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::general, digits);
    return {text.data(), end};
}

template <typename Value> std::optional<Value> valueIn(const ConfigurationNode& node) {
    if (!node.isText()) {
        return std::nullopt;
    }
    const auto scalar = yamlScalar(node);
    const auto* value = std::get_if<Value>(&scalar);
    return value == nullptr ? std::nullopt : std::optional{*value};
}

std::optional<double> numberIn(const ConfigurationNode& node) {
    if (const auto whole = valueIn<std::int64_t>(node)) {
        return static_cast<double>(*whole);
    }
    return valueIn<double>(node);
}

std::string expected(const std::string& type, const std::string& processor, const ConfigurationNode& found) {
    std::string sentence = "Expected " + type + ", found " + found.describe();
    if (found.isText() && found.isQuoted() && found.describe().find("%env(") != std::string::npos) {
        sentence += "; write %env(" + processor + ":NAME)%";
    } else if (found.isText() && found.isQuoted()) {
        sentence += " in quotes";
    }
    return sentence + ".";
}

} // namespace

ConfigurationSection::ConfigurationSection(const ConfigurationNode::Member* member, std::string keyPath,
                                           ConfigurationFindings& findings)
    : keyPath_{std::move(keyPath)}, findings_{&findings} {
    if (member == nullptr) {
        return;
    }
    position_ = member->position;
    if (member->value.isMap()) {
        map_ = &member->value;
    } else if (!member->value.isNull() && !member->value.isUnresolved() &&
               !(member->value.isList() && member->value.items().empty())) {
        findings.problem(position_, keyPath_, "Expected a map, found " + member->value.describe() + ".");
    }
}

const std::vector<ConfigurationNode::Member>& ConfigurationSection::members() const {
    static const std::vector<ConfigurationNode::Member> none;
    return map_ == nullptr ? none : map_->members();
}

const ConfigurationNode::Member* ConfigurationSection::find(std::string_view key) const {
    const auto* member = map_ == nullptr ? nullptr : map_->find(key);
    return member == nullptr || member->value.isNull() || member->value.isUnresolved() ? nullptr : member;
}

bool ConfigurationSection::isMissing(std::string_view key) const {
    const auto* member = map_ == nullptr ? nullptr : map_->find(key);
    return member == nullptr || member->value.isNull();
}

ConfigurationSection ConfigurationSection::section(const std::string& key) const {
    return ConfigurationSection{map_ == nullptr ? nullptr : map_->find(key), pathOf(key), *findings_};
}

std::optional<std::string> ConfigurationSection::text(const std::string& key) const {
    const auto* member = find(key);
    if (member == nullptr) {
        noteFallback(key, "null");
        return std::nullopt;
    }
    if (!member->value.isText()) {
        problem(key, "Expected text, found " + member->value.describe() + ".");
        return std::nullopt;
    }
    note(key, member->value.text());
    return member->value.text();
}

bool ConfigurationSection::flag(const std::string& key, bool fallback) const {
    const auto* member = find(key);
    const auto value = member == nullptr ? std::nullopt : valueIn<bool>(member->value);
    if (value) {
        note(key, *value ? "true" : "false");
    } else if (member != nullptr) {
        problem(key, expected("true or false", "bool", member->value));
    } else {
        noteFallback(key, fallback ? "true" : "false");
    }
    return value.value_or(fallback);
}

std::int64_t ConfigurationSection::integer(const std::string& key, std::int64_t fallback, std::int64_t minimum,
                                           std::int64_t maximum) const {
    const auto* member = find(key);
    if (member == nullptr) {
        noteFallback(key, std::to_string(fallback));
        return fallback;
    }
    const auto value = valueIn<std::int64_t>(member->value);
    const bool bounded = maximum < std::numeric_limits<std::int64_t>::max();
    if (!value) {
        problem(key, expected("an integer", "int", member->value));
    } else if (*value < minimum || *value > maximum) {
        problem(key, "Expected an integer from " + std::to_string(minimum) +
                         (bounded ? " to " + std::to_string(maximum) : " on") + ", found " + std::to_string(*value) +
                         ".");
    } else {
        note(key, std::to_string(*value));
        return *value;
    }
    return fallback;
}

double ConfigurationSection::number(const std::string& key, double fallback, double minimum, double maximum) const {
    const auto* member = find(key);
    if (member == nullptr) {
        noteFallback(key, written(fallback));
        return fallback;
    }
    const auto value = numberIn(member->value);
    const bool bounded = maximum < std::numeric_limits<double>::max();
    if (!value) {
        problem(key, expected("a number", "float", member->value));
    } else if (*value < minimum || *value > maximum) {
        problem(key, "Expected a number from " + written(minimum) + (bounded ? " to " + written(maximum) : " on") +
                         ", found " + written(*value) + ".");
    } else {
        note(key, member->value.text());
        return *value;
    }
    return fallback;
}

void ConfigurationSection::allowOnly(const std::vector<std::string>& keys) const {
    for (const auto& member : members()) {
        if (std::find(keys.begin(), keys.end(), member.key) != keys.end()) {
            continue;
        }
        findings_->problem(member.position, pathOf(member.key),
                           "Unknown key \"" + member.key + "\"; " + nameSuggestion(keys, member.key));
    }
}

void ConfigurationSection::refuse(const std::string& key, const std::string& sentence) const {
    if (has(key)) {
        problem(key, sentence);
    }
}

void ConfigurationSection::problem(const std::string& key, std::string sentence) const {
    const auto* member = map_ == nullptr ? nullptr : map_->find(key);
    findings_->problem(member == nullptr ? position_ : member->position, pathOf(key), std::move(sentence));
}

void ConfigurationSection::note(const std::string& key, const std::string& value) const {
    const auto* member = find(key);
    findings_->entry(pathOf(key), value, member == nullptr ? "default" : member->value.origin());
}

void ConfigurationSection::noteFallback(const std::string& key, const std::string& value) const {
    const auto* member = map_ == nullptr ? nullptr : map_->find(key);
    findings_->entry(pathOf(key), value, member == nullptr ? "default" : member->value.origin());
}

} // namespace missive
