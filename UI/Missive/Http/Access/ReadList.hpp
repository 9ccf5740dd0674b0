#pragma once

#include <Domain/Missive/Text/NameList.hpp>
#include <Infrastructure/Missive/Configuration/Tree/ConfigurationSection.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace missive {

/// The values of a list of texts, or of the one text that stands in its place. `read` makes something of a text, or
/// nothing of one that is wrong: a problem that says what was `expected`.
template <class Read> auto readList(const ConfigurationSection& section, const std::string& key,
                                    const std::string& expected, const Read& read) {
    std::vector<typename std::invoke_result_t<Read, std::string>::value_type> values;
    std::vector<std::string> texts;
    const auto take = [&](const ConfigurationNode& node) {
        auto value = node.isText() ? read(node.text()) : std::nullopt;
        if (value) {
            values.push_back(std::move(*value));
            texts.push_back(node.text());
        } else if (!node.isUnresolved()) {
            section.findings().problem(node.position(), section.pathOf(key),
                                       "Expected " + expected + ", found " + node.describe() + ".");
        }
    };
    if (const auto* const member = section.find(key)) {
        if (member->value.isList()) {
            std::ranges::for_each(member->value.items(), take);
        } else {
            take(member->value);
        }
    }
    section.note(key, nameList(texts));
    return values;
}

} // namespace missive
