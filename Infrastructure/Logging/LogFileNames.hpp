#pragma once

#include <Domain/Logging/LogMessage.hpp>
#include <Domain/Missive/Port/Clock.hpp>
#include <Infrastructure/Logging/LogNameOptions.hpp>

#include <chrono>
#include <filesystem>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace missive::logging {

/// Finds the file of each record: that of its channel and its own day. A wrong clock makes no files: what is told for
/// more than a day ahead, or long ago, goes to today's. Nor do wild names of channels. Safe to use from any thread.
class LogFileNames {
public:
    struct Name {
        std::string file;
        /// The record's own day where it is not the file's; else empty.
        std::string recordDate;
    };

    /// The channels that a day has are read from the directory. The clock must outlive it.
    LogFileNames(const Clock& clock, std::filesystem::path directory, LogNameOptions options);

    Name of(std::string_view channel, TimePoint at);
    Name of(const LogMessage& message) { return of(message.channel, message.timestamp); }

private:
    using Channels = std::set<std::string, std::less<>>;

    /// The last name found: most records have that of the one before.
    struct Last {
        std::string channel;
        std::chrono::sys_time<std::chrono::minutes> minute{};
        std::string file;
    };

    std::optional<std::string> lastFileOf(std::string_view channel, TimePoint at);
    bool isPlausible(TimePoint at) const;
    std::string admitted(const std::string& date, std::string channel);
    Channels channelsOf(const std::string& date) const;

    const Clock& clock_;
    const std::filesystem::path directory_;
    const LogNameOptions options_;
    std::mutex mutex_;
    std::map<std::string, Channels> channels_;
    std::optional<Last> last_;
};

} // namespace missive::logging
