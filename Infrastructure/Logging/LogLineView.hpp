#pragma once

#include <Domain/Logging/RecordKey.hpp>
#include <Domain/Missive/LogLevel.hpp>

#include <optional>
#include <string_view>

namespace missive::logging {

/// What a line of a log file says, in whichever of the three formats it is. A text in the format `line` may look like
/// fields: the last ones count. Views the line.
struct LogLineView {
    std::string_view line;
    /// `2026-11-27T01:16:00.123456+00:00`; empty for a line that begins like none of ours.
    std::string_view time;
    std::string_view channel;
    std::optional<LogLevel> level;
    /// Nothing where another system told the record.
    std::optional<RecordKey> key;
    /// Whether the record may have been published too.
    bool mayBePublished = false;

    /// Without its line end.
    static LogLineView of(std::string_view line);

    /// Whether it begins and ends as a record's line does.
    bool isWhole() const noexcept { return !time.empty() && level.has_value(); }
};

} // namespace missive::logging
