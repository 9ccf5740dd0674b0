#pragma once

#include <Domain/Missive/LogField.hpp>
#include <Domain/Missive/LogLevel.hpp>
#include <Domain/Missive/TimePoint.hpp>

#include <span>
#include <string_view>

namespace missive {

/// What was told the log once. It borrows its texts from the call that tells it: copy what is kept longer.
struct LogRecord {
    TimePoint at;
    /// Which part of the application tells: `messenger` is this framework's, `app` the application's own.
    std::string_view channel;
    LogLevel level;
    /// Complete as it stands.
    std::string_view text;
    /// Every field as it was given.
    std::span<const LogField> context;
    /// What is known of the circumstances, such as the message being handled.
    std::span<const LogField> extra = {};
};

} // namespace missive
