#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace missive {

/// Text as RFC 3629 encodes it.
class Utf8 {
public:
    struct Character {
        std::uint32_t codePoint = 0;
        /// In bytes; 0 where no character begins.
        std::size_t length = 0;
    };

    /// The character at the beginning of a text that is not empty.
    static Character first(std::string_view text) noexcept;

    static bool isValid(std::string_view text) noexcept;
};

} // namespace missive
