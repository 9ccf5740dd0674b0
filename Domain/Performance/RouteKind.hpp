#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace missive::performance {

/// What a measurement is one of: a request, a console command, or the call of an event's handler.
enum class RouteKind { Http, Console, Message };

inline constexpr std::array<std::string_view, 3> routeKindNames{"http", "console", "message"};

/// As it is written in tables and messages.
constexpr std::string_view nameOf(RouteKind kind) noexcept { return routeKindNames[static_cast<std::size_t>(kind)]; }

/// Nothing for a name that is none.
constexpr std::optional<RouteKind> routeKindNamed(std::string_view name) noexcept {
    for (std::size_t i = 0; i < routeKindNames.size(); ++i) {
        if (routeKindNames[i] == name) {
            return static_cast<RouteKind>(i);
        }
    }
    return std::nullopt;
}

} // namespace missive::performance
