#pragma once

#include <Domain/Missive/LogLevel.hpp>

#include <cstddef>
#include <optional>

namespace missive {

/// When a FingersCrossedLogHandler lets go. The defaults are Monolog's, but for the bound of what it keeps.
struct FingersCrossedOptions {
    LogLevel action = LogLevel::Warning;
    /// How many records of one piece of work are kept; then the oldest go.
    std::size_t bufferSize = 10'000;
    /// Whether the rest of the work is handed on as it comes, or kept until the next action.
    bool stopsBuffering = true;
    /// What is handed on of a piece of work in which nothing happened.
    std::optional<LogLevel> passThrough = {};
};

} // namespace missive
