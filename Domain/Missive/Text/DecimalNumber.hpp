#pragma once

#include <charconv>
#include <cmath>
#include <optional>
#include <string_view>
#include <system_error>

namespace missive {

/// The finite number that a text is in full, as `-1.5` or `3e-2`. Nothing where the text is anything else.
inline std::optional<double> decimalNumber(std::string_view text) noexcept {
    double number = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool isWhole = error == std::errc{} && stop == text.data() + text.size() && std::isfinite(number);
    return isWhole ? std::optional{number} : std::nullopt;
}

} // namespace missive
