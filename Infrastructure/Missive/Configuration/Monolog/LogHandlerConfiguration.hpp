#pragma once

#include <Domain/Missive/LogChannelList.hpp>
#include <Domain/Missive/LogLevel.hpp>
#include <Domain/Missive/LogLevelSet.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace missive {

/// A handler of the log as `monolog.handlers.NAME` says, with the defaults of what it leaves out. What its type does
/// not know has no meaning.
struct LogHandlerConfiguration {
    std::string name;
    std::string type;
    /// `file:line`.
    std::string origin;
    LogLevel level = LogLevel::Debug;
    bool bubble = true;
    LogChannelList channels;
    std::int64_t priority = 0;
    /// Whether it gets what others hand on to it, and nothing else.
    bool isNested = false;

    std::string path;
    /// `line`, `json`, `logfmt`; empty for what the type writes by itself.
    std::string format;
    unsigned filePermission = 0640;
    bool useLocking = false;
    std::int64_t maxFiles = 0;
    std::string filenameFormat = "{filename}-{date}";
    std::string dateFormat = "Y-m-d";
    /// Of a console, by what is shown without it.
    std::map<LogLevel, LogLevel> verbosityLevels;
    /// The service it stands for.
    std::string id;

    /// The handlers it hands on to.
    std::vector<std::string> members;
    LogLevel actionLevel = LogLevel::Warning;
    std::optional<LogLevel> passthruLevel;
    bool stopBuffering = true;
    std::int64_t bufferSize = 10'000;
    bool flushOnOverflow = false;
    LogLevelSet acceptedLevels = LogLevelSet::from(LogLevel::Debug);
    LogLevel deduplicationLevel = LogLevel::Error;
    std::int64_t time = 60;
    std::int64_t factor = 1;
};

} // namespace missive
