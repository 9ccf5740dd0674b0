#pragma once

#include <Domain/Missive/LogRecord.hpp>

#include <string_view>

namespace missive {

/// Takes log records somewhere. Safe to call from any thread; never throws, and tells the log nothing itself.
class LogHandler {
public:
    virtual ~LogHandler() = default;

    /// Whether it takes records of this channel and level. The answer never changes.
    virtual bool accepts(std::string_view channel, LogLevel level) const noexcept = 0;

    /// Takes a record that it accepts.
    virtual void handle(const LogRecord& record) noexcept = 0;
};

} // namespace missive
