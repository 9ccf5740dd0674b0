#pragma once

#include <optional>
#include <string>
#include <utility>

namespace missive {

/// The text, or nothing where it is empty.
inline std::optional<std::string> unlessEmpty(std::string text) {
    return text.empty() ? std::nullopt : std::optional{std::move(text)};
}

} // namespace missive
