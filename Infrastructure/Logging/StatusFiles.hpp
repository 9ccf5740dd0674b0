#pragma once

#include <Domain/Missive/Port/Clock.hpp>
#include <Infrastructure/Logging/LogStatus.hpp>

#include <chrono>
#include <filesystem>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace missive::logging {

/// The files in which processes say where their records are: `.status/<host>-<pid>-<run>.json` beside the log. One
/// that nobody has written for a day is removed. Safe to use from any thread.
class StatusFiles {
public:
    /// `logs` is the directory of the log. The clock must outlive it.
    StatusFiles(const Clock& clock, const std::filesystem::path& logs);

    /// Whether a second has passed since the file of this process was written.
    bool isDue() const noexcept;

    /// Writes the file of a process by a rename, but not twice in a second unless it is the last time. One that cannot
    /// be written is passed over: it is only told of.
    void write(const LogOrigin& origin, const LogCounts& counts, const LogArchiveFigures& archive,
               bool isLast) noexcept;

    /// What all say that were written in so long a time, by host and process; what is no such file is passed over.
    std::vector<LogStatus> read(std::chrono::seconds within) const;

private:
    void makeDirectory() const;
    void replace(const LogStatus& status) const;
    static void overwrite(const std::filesystem::path& path, const std::string& text);
    void removeOld() const;

    const Clock& clock_;
    std::filesystem::path directory_;
    mutable std::mutex mutex_;
    std::optional<std::chrono::nanoseconds> writtenAt_;
};

} // namespace missive::logging
