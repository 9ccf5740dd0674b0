#pragma once

#include <algorithm>
#include <string_view>

namespace missive::ordering {

/// Whether the text can be a code people and scanners share: 1 to 64 printable ASCII characters without spaces.
constexpr bool isCode(std::string_view text) noexcept {
    return !text.empty() && text.size() <= 64 &&
           std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < '\x7f'; });
}

} // namespace missive::ordering
