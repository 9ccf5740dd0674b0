#pragma once

#include <Domain/Logging/LogMessage.hpp>
#include <Infrastructure/Logging/LogFieldsJson.hpp>

#include <boost/describe/class.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace missive::logging {

/// A LogMessage as JSON: the names below are the wire format and never change. A PHP class with the first five reads
/// it, and what such a class writes is read.
struct LogMessageJson {
    std::string channel;
    /// As Monolog numbers them: 100 to 600.
    int level;
    std::string message;
    LogFieldsJson context;
    /// RFC 3339, written with six digits of a fraction.
    std::string timestamp;
    std::optional<std::string> levelName;
    std::optional<LogFieldsJson> extra;
    std::optional<std::string> host;
    std::optional<std::int64_t> pid;
    std::optional<std::string> run;
    std::optional<std::uint64_t> sequence;

    static LogMessageJson of(const LogMessage& message);

    /// Throws std::invalid_argument for a level or a time that is none.
    LogMessage toMessage() &&;
};

BOOST_DESCRIBE_STRUCT(LogMessageJson, (),
                      (channel, level, message, context, timestamp, levelName, extra, host, pid, run, sequence))

} // namespace missive::logging
