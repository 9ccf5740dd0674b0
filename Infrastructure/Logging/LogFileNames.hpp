#pragma once

#include <Domain/Logging/LogMessage.hpp>
#include <Domain/Missive/Port/Clock.hpp>
#include <Infrastructure/Logging/LogNameOptions.hpp>

#include <filesystem>
#include <map>
#include <mutex>
#include <set>
#include <string>

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

    Name of(const LogMessage& message);

private:
    using Channels = std::set<std::string, std::less<>>;

    bool isPlausible(TimePoint at) const;
    std::string admitted(const std::string& date, std::string channel);
    Channels channelsOf(const std::string& date) const;

    const Clock& clock_;
    const std::filesystem::path directory_;
    const LogNameOptions options_;
    std::mutex mutex_;
    std::map<std::string, Channels> channels_;
};

} // namespace missive::logging
