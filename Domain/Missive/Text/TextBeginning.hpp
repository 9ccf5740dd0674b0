#pragma once

#include <cstddef>
#include <string_view>

namespace missive {

/// As much of a UTF-8 text as fits in `most` bytes without a part of a character at its end.
constexpr std::string_view textBeginning(std::string_view text, std::size_t most) noexcept {
    constexpr std::size_t longestCharacter = 4;
    if (text.size() <= most) {
        return text;
    }
    auto end = most;
    while (end > 0 && most - end < longestCharacter && (static_cast<unsigned char>(text[end]) & 0xc0U) == 0x80U) {
        --end;
    }
    return text.substr(0, end);
}

} // namespace missive
