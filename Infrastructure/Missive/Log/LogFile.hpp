#pragma once

#include <Domain/Missive/Port/Clock.hpp>
#include <Infrastructure/Missive/Log/LogFileOptions.hpp>
#include <Infrastructure/Missive/Log/LogOutput.hpp>

#include <chrono>
#include <filesystem>
#include <mutex>

namespace missive {

/// A file that lines are appended to, several processes at a time if need be: each call is one write. It is made with
/// its directories when the first line comes. Renamed, deleted or cut short under its feet it is opened anew within a
/// second, so that logrotate needs to tell nobody. What a dead process left without a line end is ended with one.
class LogFile final : public LogOutput {
public:
    /// The clock must outlive it.
    LogFile(const Clock& clock, std::filesystem::path path, LogFileOptions options);
    ~LogFile() override;
    LogFile(const LogFile&) = delete;
    LogFile& operator=(const LogFile&) = delete;

    void append(std::string_view lines, TimePoint at) override;

private:
    void open();
    void close() noexcept;
    void lookAfter();
    void write(std::string_view lines);
    [[noreturn]] void fail(const char* what, int error) const;

    const Clock& clock_;
    const std::filesystem::path path_;
    const LogFileOptions options_;
    std::mutex mutex_;
    int descriptor_ = -1;
    std::chrono::nanoseconds lookedAt_{};
};

} // namespace missive
