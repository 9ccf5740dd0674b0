#pragma once

#include <Domain/Missive/LogLevel.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace missive {

/// The levels of a log as Monolog names and numbers them.
class LogLevels {
public:
    static constexpr std::size_t count = 8;

    /// `WARNING`.
    static constexpr std::string_view nameOf(LogLevel level) noexcept { return upper[indexOf(level)]; }

    /// `warning`.
    static constexpr std::string_view lowerNameOf(LogLevel level) noexcept { return lower[indexOf(level)]; }

    /// From 100 for Debug to 600 for Emergency.
    static constexpr int numberOf(LogLevel level) noexcept { return numbers[indexOf(level)]; }

    /// The level of this name, in lower or in upper case.
    static constexpr std::optional<LogLevel> named(std::string_view name) noexcept {
        for (std::size_t i = 0; i < count; ++i) {
            if (name == lower[i] || name == upper[i]) {
                return static_cast<LogLevel>(i);
            }
        }
        return std::nullopt;
    }

    /// The level of this number of Monolog's.
    static constexpr std::optional<LogLevel> numbered(int number) noexcept {
        const auto* found = std::find(numbers.begin(), numbers.end(), number);
        return found == numbers.end() ? std::nullopt : std::optional{static_cast<LogLevel>(found - numbers.begin())};
    }

    static constexpr std::size_t indexOf(LogLevel level) noexcept { return static_cast<std::size_t>(level); }

    /// Least first.
    static constexpr std::array<std::string_view, count> lower{"debug", "info",     "notice", "warning",
                                                               "error", "critical", "alert",  "emergency"};

private:
    static constexpr std::array<std::string_view, count> upper{"DEBUG", "INFO",     "NOTICE", "WARNING",
                                                               "ERROR", "CRITICAL", "ALERT",  "EMERGENCY"};
    static constexpr std::array<int, count> numbers{100, 200, 250, 300, 400, 500, 550, 600};
};

} // namespace missive
