#pragma once

#include <Infrastructure/Missive/Transport/Redis/RedisIdentifier.hpp>

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace missive {

/// Where a message stands among the others, oldest first; the default stands before all of them.
struct RedisPlace {
    /// In the order of sending; that of a message which does not tell, by the time it is due.
    RedisIdentifier order{0, 0, 0};
    std::string id;

    /// Nothing where the text is none of `text()`.
    static std::optional<RedisPlace> parse(std::string_view text);
    std::string text() const;

    friend auto operator<=>(const RedisPlace&, const RedisPlace&) noexcept = default;
};

} // namespace missive
