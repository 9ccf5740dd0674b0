#pragma once

#include <Domain/Missive/TimePoint.hpp>
#include <Infrastructure/Performance/SqlBytes.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace missive::performance {

/// A parameter of a statement; an empty optional is NULL. What it refers to must live until the statement has run.
using SqlValue = std::variant<std::optional<std::int64_t>, std::optional<double>, std::optional<std::string_view>,
                              SqlBytes, TimePoint>;

/// The text of one that may be absent.
inline SqlValue sqlText(const std::optional<std::string>& text) {
    return text ? std::optional<std::string_view>{*text} : std::optional<std::string_view>{};
}

} // namespace missive::performance
