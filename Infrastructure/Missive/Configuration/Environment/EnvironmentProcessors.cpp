#include <Infrastructure/Missive/Configuration/Environment/EnvironmentProcessors.hpp>

#include <Domain/Missive/Text/DecimalNumber.hpp>
#include <Domain/Missive/Text/WholeNumber.hpp>
#include <Infrastructure/Missive/Configuration/Environment/MissingVariable.hpp>
#include <Infrastructure/Missive/Configuration/Environment/UnresolvedPlaceholder.hpp>
#include <Infrastructure/Missive/Configuration/Tree/ConfigurationFiles.hpp>
#include <Infrastructure/Missive/Configuration/Tree/ReadJson.hpp>
#include <Infrastructure/Missive/Dsn/NearestName.hpp>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstdint>
#include <optional>

namespace missive {

namespace {

std::string processTrim(const std::string& value) {
    constexpr const char* blanks = " \t\n\r\v";
    const auto first = value.find_first_not_of(blanks);
    return first == std::string::npos ? "" : value.substr(first, value.find_last_not_of(blanks) - first + 1);
}

std::string withoutPlus(const std::string& number) { return number.starts_with('+') ? number.substr(1) : number; }

std::optional<double> numberIn(const std::string& text) { return decimalNumber(withoutPlus(processTrim(text))); }

[[noreturn]] void refuse(const std::string& name, const std::string& type) {
    throw UnresolvedPlaceholder{"The environment variable \"" + name + "\" cannot be read as " + type + "."};
}

std::string processBool(const std::string& value, const std::string& name) {
    std::string lower = processTrim(value);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    if (lower == "true" || lower == "yes" || lower == "on") {
        return "true";
    }
    if (lower == "false" || lower == "no" || lower == "off" || lower.empty()) {
        return "false";
    }
    const auto number = numberIn(lower);
    if (!number) {
        refuse(name, "bool; use true or false");
    }
    return *number != 0 ? "true" : "false";
}

std::string processInt(const std::string& value, const std::string& name) {
    const auto number = numberIn(value);
    constexpr double limit = 9e18;
    if (!number) {
        refuse(name, "int");
    }
    if (std::abs(*number) > limit) {
        refuse(name, "int; it is too large");
    }
    const auto whole = wholeNumber<std::int64_t>(withoutPlus(processTrim(value)));
    return std::to_string(whole.value_or(static_cast<std::int64_t>(*number)));
}

std::string processFloat(const std::string& value, const std::string& name) {
    if (!numberIn(value)) {
        refuse(name, "float");
    }
    return withoutPlus(processTrim(value));
}

} // namespace

const std::vector<std::string>& processorNames() {
    static const std::vector<std::string> names{"string", "int",  "bool", "float",  "default",
                                                "json",   "file", "trim", "resolve"};
    return names;
}

void checkProcessor(const std::string& name) {
    const auto& known = processorNames();
    if (std::find(known.begin(), known.end(), name) != known.end()) {
        return;
    }
    throw UnresolvedPlaceholder{"Unsupported processor \"" + name + "\" in %env()%; " + nameSuggestion(known, name)};
}

ConfigurationNode applyProcessor(const std::string& processor, const std::string& value, const std::string& variable) {
    const auto plain = [](std::string text) { return ConfigurationNode::ofText(std::move(text), false, {}); };
    const auto text = [](std::string result) { return ConfigurationNode::ofText(std::move(result), true, {}); };
    if (processor == "int") {
        return plain(processInt(value, variable));
    }
    if (processor == "bool") {
        return plain(processBool(value, variable));
    }
    if (processor == "float") {
        return plain(processFloat(value, variable));
    }
    if (processor == "trim") {
        return text(processTrim(value));
    }
    ConfigurationFindings findings;
    if (processor == "file") {
        if (auto content = readConfigurationFile(value, findings)) {
            return text(std::move(*content));
        }
        throw MissingVariable{"The file that \"" + variable + "\" names cannot be used. " +
                              findings.problems().front().sentence};
    }
    if (processor != "json") {
        return text(value);
    }
    if (auto tree = readJson(value, "", findings)) {
        return *tree;
    }
    refuse(variable, "JSON");
}

} // namespace missive
