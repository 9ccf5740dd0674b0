#pragma once

#include <charconv>
#include <concepts>
#include <optional>
#include <string_view>
#include <system_error>

namespace missive {

/// The whole number that a text is in full: digits of the base, for a signed type with a `-` before them. Nothing where
/// the text is anything else, or the number too large for the type.
template <std::integral Number> std::optional<Number> wholeNumber(std::string_view text, int base = 10) noexcept {
    Number number{};
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), number, base);
    return error == std::errc{} && stop == text.data() + text.size() ? std::optional{number} : std::nullopt;
}

} // namespace missive
