#pragma once

#include <Domain/Missive/LogRecord.hpp>

#include <string>
#include <vector>

namespace missive {

/// A record with texts of its own, for who keeps it longer than the call.
struct KeptLogRecord {
    explicit KeptLogRecord(const LogRecord& told)
        : at{told.at}, channel{told.channel}, level{told.level}, text{told.text},
          context{told.context.begin(), told.context.end()}, extra{told.extra.begin(), told.extra.end()} {}

    /// Lives as long as this and as long as nothing in it changes.
    LogRecord record() const noexcept { return {at, channel, level, text, context, extra}; }

    TimePoint at;
    std::string channel;
    LogLevel level;
    std::string text;
    std::vector<LogField> context;
    std::vector<LogField> extra;
};

} // namespace missive
