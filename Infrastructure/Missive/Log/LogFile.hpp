#pragma once

#include <Domain/Missive/Port/Clock.hpp>
#include <Infrastructure/Missive/Log/LogFileOptions.hpp>
#include <Infrastructure/Missive/Log/LogOutput.hpp>

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <mutex>
#include <sys/types.h>

namespace missive {

/// A file that lines are appended to, several processes at a time if need be: each call is one write. It is made with
/// its directories when the first line comes. Renamed, deleted or cut short under its feet it is opened anew within a
/// second, so that logrotate needs to tell nobody. What a dead process left without a line end is ended with one, or
/// cut off: when the file is opened, and before every write where the writes are locked.
class LogFile final : public LogOutput {
public:
    /// The clock must outlive it.
    LogFile(const Clock& clock, std::filesystem::path path, LogFileOptions options);
    ~LogFile() override;
    LogFile(const LogFile&) = delete;
    LogFile& operator=(const LogFile&) = delete;

    void append(std::string_view lines, TimePoint at) override;

    /// How often it found a torn line and did something about it, since the last call.
    std::uint64_t takeRepaired() noexcept;

private:
    void open();
    void close() noexcept;
    void lookAfter();
    void write(std::string_view lines);
    void writeAll(std::string_view lines);
    bool repair(off_t size) noexcept;
    void takeBack(off_t written) noexcept;
    [[noreturn]] void giveUp(off_t written, int error);
    [[noreturn]] void fail(const char* what, int error) const;

    const Clock& clock_;
    const std::filesystem::path path_;
    const LogFileOptions options_;
    std::mutex mutex_;
    int descriptor_ = -1;
    std::chrono::nanoseconds lookedAt_{};
    /// Where it ended when this process had appended to it.
    off_t endedAt_ = -1;
    std::uint64_t repaired_ = 0;
};

} // namespace missive
