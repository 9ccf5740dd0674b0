#pragma once

#include <Domain/Logging/LogMessage.hpp>
#include <Domain/Logging/LogPlace.hpp>
#include <Domain/Logging/Port/LogFiles.hpp>
#include <Domain/Missive/LogRecord.hpp>
#include <Infrastructure/Logging/LogFileNames.hpp>
#include <Infrastructure/Logging/RecordSource.hpp>
#include <Infrastructure/Missive/Log/LogFormat.hpp>

#include <map>
#include <span>
#include <string>
#include <string_view>

namespace missive::logging {

/// Writes records on this machine: to the file of their channel and day, or where that cannot be, to standard error.
/// Safe to use from any thread.
class LocalLog {
public:
    /// How many records ended where.
    using Places = std::map<LogPlace, std::size_t>;

    /// All must outlive it.
    LocalLog(LogFiles& files, const LogFormat& format, LogFileNames& names) noexcept
        : files_{files}, format_{format}, names_{names} {}

    /// `error` is why they are here: `__messenger_error` of their context unless it is empty. `mayBePublished` marks
    /// them with `__messenger_uncertain`.
    Places write(std::span<const LogMessage> messages, std::string_view error, bool mayBePublished = false) noexcept;

    /// The same of one that does not travel. Returns where it ended.
    LogPlace write(const LogRecord& record, const RecordSource& source) noexcept;

private:
    LogPlace writeGroup(const std::string& file, std::string_view lines) noexcept;

    LogFiles& files_;
    const LogFormat& format_;
    LogFileNames& names_;
};

} // namespace missive::logging
