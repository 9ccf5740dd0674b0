#pragma once

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace missive {

/// How names of elements and attributes are judged when they are compiled. HTML tells them apart whatever their case.
struct MarkupName {
    std::string_view text;

    /// Whether it begins with a letter and has letters, digits and hyphens only.
    constexpr bool isWellFormed() const {
        return !text.empty() && lower(text.front()) >= 'a' && lower(text.front()) <= 'z' &&
               std::all_of(text.begin(), text.end(), [](char character) {
                   const char low = lower(character);
                   return (low >= 'a' && low <= 'z') || (low >= '0' && low <= '9') || low == '-';
               });
    }

    constexpr bool startsWith(std::string_view start) const {
        return text.size() >= start.size() && std::equal(start.begin(), start.end(), text.begin(),
                                                         [](char left, char right) { return left == lower(right); });
    }

    /// Whether it is one of these, which are given in small letters.
    constexpr bool isAmong(std::initializer_list<std::string_view> names) const {
        return std::any_of(names.begin(), names.end(),
                           [this](std::string_view name) { return name.size() == text.size() && startsWith(name); });
    }

private:
    static constexpr char lower(char character) {
        return character >= 'A' && character <= 'Z' ? static_cast<char>(character - 'A' + 'a') : character;
    }
};

} // namespace missive
