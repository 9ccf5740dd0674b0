#pragma once

#include <Infrastructure/Missive/Codec/JsonKind.hpp>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

namespace missive {

/// Small questions about pieces of JSON text.
struct JsonToken {
    /// Without the blanks around it.
    static std::string_view trimmed(std::string_view text);

    /// What a token begins as, by its first character; nothing if no value begins so.
    static std::optional<JsonKind> kind(std::string_view token) noexcept;

    /// What a token is, for a person: `an object`, `the string "Zoë…"`, `12`. At most 40 characters of it are quoted.
    static std::string described(std::string_view token);

    /// Whether a token is an integer of more digits than any 64 bits surely hold.
    static bool isLargeInteger(std::string_view token) noexcept;

    /// The text, or so many bytes of it and an ellipsis; no character is cut in two.
    static std::string shortened(std::string_view text, std::size_t longest);

    /// Whether the text, which is at least as long, begins so. For names of a few letters, where a call of memcmp would
    /// cost more than the comparison.
    static bool beginsWith(const char* text, std::string_view prefix) noexcept {
        const auto size = prefix.size();
        if (size >= 8 && size <= 16) {
            return same<std::uint64_t>(text, prefix.data()) &&
                   same<std::uint64_t>(text + size - 8, prefix.data() + size - 8);
        }
        if (size >= 4 && size < 8) {
            return same<std::uint32_t>(text, prefix.data()) &&
                   same<std::uint32_t>(text + size - 4, prefix.data() + size - 4);
        }
        return size == 0 || std::memcmp(text, prefix.data(), size) == 0;
    }

    /// How many characters stand before the first quote or backslash. There must be one, and eight readable bytes after
    /// it.
    static std::size_t plainLength(const char* text);

private:
    template <class Word> static bool same(const char* left, const char* right) noexcept {
        Word first;
        Word second;
        std::memcpy(&first, left, sizeof(Word));
        std::memcpy(&second, right, sizeof(Word));
        return first == second;
    }
};

} // namespace missive
