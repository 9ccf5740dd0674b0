#pragma once

#include <algorithm>
#include <string_view>

namespace missive::benchmarking {

/// Whether the text can name a benchmark, a runtime or a tag: 1 to 64 letters, digits, dots, dashes and underscores,
/// the first a letter or digit. Nothing of it means anything to a shell, a file system or a terminal.
constexpr bool isName(std::string_view text) noexcept {
    const auto isPlain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    };
    return !text.empty() && text.size() <= 64 && isPlain(text.front()) &&
           std::all_of(text.begin(), text.end(),
                       [&](char c) { return isPlain(c) || c == '.' || c == '-' || c == '_'; });
}

} // namespace missive::benchmarking
