#include <UI/Missive/Messenger/DebugConfigCommand.hpp>

#include <Infrastructure/Missive/Dsn/NearestName.hpp>
#include <UI/Missive/Console/Input/UsageError.hpp>
#include <UI/Missive/Console/Input/WantsJson.hpp>
#include <UI/Missive/Console/Output/DisplayWidth.hpp>
#include <UI/Missive/Console/Output/TextWrap.hpp>
#include <UI/Missive/OperationJson.hpp>

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>

namespace missive {

namespace {

bool isSeparator(char character) { return character == '.' || character == '['; }

bool isBelow(std::string_view path, std::string_view key) {
    return path.starts_with(key) && (path.size() == key.size() || isSeparator(path[key.size()]));
}

/// All keys and the sections they lie in.
std::vector<std::string> keysAndSections(const std::vector<ConfigurationEntry>& entries) {
    std::set<std::string> found;
    for (const auto& entry : entries) {
        found.insert(entry.keyPath);
        for (std::size_t i = 0; i < entry.keyPath.size(); ++i) {
            if (isSeparator(entry.keyPath[i])) {
                found.insert(entry.keyPath.substr(0, i));
            }
        }
    }
    return {found.begin(), found.end()};
}

std::string wrapped(const std::string& text, std::string_view behind, std::size_t width, const std::string& indent) {
    if (displayWidth(text) <= width) {
        return text;
    }
    std::string lines;
    for (const auto& line : wrappedBehind(text, behind, width - indent.size())) {
        lines += (lines.empty() ? "" : "\n" + indent) + line;
    }
    return lines;
}

std::size_t widest(const std::vector<ConfigurationValueView>& found, std::string ConfigurationValueView::* column) {
    std::size_t width = 0;
    for (const auto& view : found) {
        width = std::max(width, displayWidth(view.*column));
    }
    return width;
}

/// Where the line is too short for all, keys take up to 45 columns of 100 and origins up to 25; values have the rest.
Table fittedTable(const std::vector<ConfigurationValueView>& found, std::size_t columns) {
    constexpr std::size_t frame = 10;
    constexpr std::size_t least = 20;
    auto key = widest(found, &ConfigurationValueView::key);
    auto value = widest(found, &ConfigurationValueView::value);
    auto origin = widest(found, &ConfigurationValueView::origin);
    if (key + value + origin + frame > columns) {
        key = std::min(key, std::max(columns * 9 / 20, least));
        origin = std::min(origin, std::max(columns / 4, least));
        value = std::max(columns, key + origin + frame + least) - key - origin - frame;
    }
    Table table{{"Key", "Value", "Origin"}, {}};
    for (const auto& view : found) {
        table.rows.push_back({wrapped(view.key, ".", key, "  "), wrapped(view.value, " ,&?/", value, ""),
                              wrapped(view.origin, "/", origin, "")});
    }
    return table;
}

} // namespace

CommandDefinition DebugConfigCommand::definition() const {
    return CommandDefinition{"debug:config", "Dump the current configuration and where it comes from"}
        .optional("key", "A key, or the beginning of keys up to a dot")
        .option("format", "The output format (\"txt\", \"json\")", "txt")
        .withHelp("The debug:config command shows every effective value and its origin: a file and line, an "
                  "environment variable or the default. Passwords and other secrets are shown as ***.\n\n"
                  "  debug:config\n\nOr for one part of the configuration:\n\n"
                  "  debug:config framework.messenger.transports");
}

std::vector<ConfigurationValueView> DebugConfigCommand::below(std::string_view key) const {
    std::vector<ConfigurationValueView> found;
    for (const auto& entry : entries_) {
        if (key.empty() || isBelow(entry.keyPath, key)) {
            found.push_back({entry.keyPath, entry.value, entry.origin});
        }
    }
    return found;
}

int DebugConfigCommand::execute(const Input& input, Output& output) {
    const bool json = wantsJson(input);
    auto key = input.argument("key").value_or("");
    while (key.ends_with('.') || key.ends_with('*')) {
        key.pop_back();
    }
    const auto found = below(key);
    if (found.empty() && !key.empty()) {
        const auto nearest = nearestName(keysAndSections(entries_), key);
        throw UsageError{"There is no configuration under the key \"" + key + "\"." +
                         (nearest ? " Did you mean \"" + *nearest + "\"?" : " Run debug:config to see all keys.")};
    }
    if (json) {
        output.json(operationJson(found));
        return success;
    }
    output.table(fittedTable(found, output.columns()));
    return success;
}

} // namespace missive
