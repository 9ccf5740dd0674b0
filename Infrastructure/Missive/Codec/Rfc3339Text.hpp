#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace missive {

/// An instant as text, with or without a fraction.
struct Rfc3339Text {
    std::array<char, 32> characters;
    std::size_t size;

    std::string_view view() const noexcept { return {characters.data(), size}; }
};

} // namespace missive
