#pragma once

#include <Domain/Logging/Port/LogFiles.hpp>
#include <Domain/Missive/Port/Clock.hpp>
#include <Infrastructure/Missive/Log/LogFile.hpp>

#include <cstddef>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <string>

namespace missive::logging {

/// A directory of log files, of which so many are open at a time. Several processes may share it.
class LogDirectory final : public LogFiles {
public:
    static constexpr std::size_t mostOpen = 64;

    /// The clock must outlive it.
    LogDirectory(const Clock& clock, std::filesystem::path directory, LogFileOptions options);

    void append(const std::string& file, std::string_view lines) override;

private:
    std::shared_ptr<LogFile> fileOf(const std::string& name);

    const Clock& clock_;
    const std::filesystem::path directory_;
    const LogFileOptions options_;
    std::mutex mutex_;
    std::map<std::string, std::shared_ptr<LogFile>> open_;
};

} // namespace missive::logging
