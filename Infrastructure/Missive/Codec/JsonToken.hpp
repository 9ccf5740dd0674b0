#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace missive {

/// Small questions about pieces of JSON text.
struct JsonToken {
    /// Without the blanks around it.
    static std::string_view trimmed(std::string_view text);

    /// What a token is, for a person: `an object`, `the string "Zoë…"`, `12`. At most 40 characters of it are quoted.
    static std::string described(std::string_view token);

    /// The text, or so many bytes of it and an ellipsis; no character is cut in two.
    static std::string shortened(std::string_view text, std::size_t longest);

    /// How many characters stand before the first quote or backslash. There must be one, and eight readable bytes after
    /// it.
    static std::size_t plainLength(const char* text);
};

} // namespace missive
