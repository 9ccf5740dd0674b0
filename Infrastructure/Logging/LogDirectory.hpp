#pragma once

#include <Domain/Logging/Port/LogFiles.hpp>
#include <Domain/Missive/Port/Clock.hpp>
#include <Infrastructure/Logging/LogDirectoryOptions.hpp>
#include <Infrastructure/Missive/Log/LogFile.hpp>

#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

namespace missive::logging {

/// A directory of log files, of which so many are open at a time, none for longer than a minute without use. Several
/// processes may share it. With its first line, and with the first of each day, old files go.
class LogDirectory final : public LogFiles {
public:
    static constexpr std::size_t mostOpen = 64;

    /// The clock must outlive it.
    LogDirectory(const Clock& clock, std::filesystem::path directory, LogDirectoryOptions options);

    void append(const std::string& file, std::string_view lines) override;

    /// How many torn lines it found and mended.
    std::uint64_t repaired() const noexcept { return repaired_; }

private:
    struct Open {
        std::shared_ptr<LogFile> file;
        std::chrono::nanoseconds usedAt{};
    };

    void cleanUp();
    std::shared_ptr<LogFile> fileOf(const std::string& name);
    void closeUnused(std::chrono::nanoseconds now);
    std::string partOf(const std::string& name);

    const Clock& clock_;
    const std::filesystem::path directory_;
    const LogDirectoryOptions options_;
    std::atomic<std::uint64_t> repaired_{0};
    std::mutex mutex_;
    /// When the day was last looked at, and which it was.
    std::optional<std::chrono::sys_time<std::chrono::minutes>> minute_;
    std::string today_;
    std::map<std::string, Open> open_;
};

} // namespace missive::logging
