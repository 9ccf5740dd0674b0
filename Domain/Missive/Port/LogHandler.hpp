#pragma once

#include <Domain/Missive/LogRecord.hpp>

#include <string_view>

namespace missive {

/// Takes log records somewhere. Safe to call from any thread; tells the log nothing itself.
class LogHandler {
public:
    virtual ~LogHandler() = default;

    /// Whether it takes records of this channel and level. The answer never changes.
    virtual bool accepts(std::string_view channel, LogLevel level) const noexcept = 0;

    /// Takes a record that it accepts. Throws if it could not, with a sentence that says why: the record goes on to the
    /// next handler, and whoever tells the log hears nothing of it.
    virtual void handle(const LogRecord& record) = 0;
};

} // namespace missive
