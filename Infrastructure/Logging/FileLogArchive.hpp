#pragma once

#include <Domain/Logging/Duplicates.hpp>
#include <Domain/Logging/Port/LogArchive.hpp>
#include <Domain/Logging/Port/LogFiles.hpp>
#include <Domain/Missive/Port/Waiter.hpp>
#include <Infrastructure/Logging/LogArchiveFigures.hpp>
#include <Infrastructure/Logging/LogFileNames.hpp>
#include <Infrastructure/Logging/LogMarks.hpp>
#include <Infrastructure/Logging/WrittenKeys.hpp>
#include <Infrastructure/Missive/Log/LogComplaints.hpp>
#include <Infrastructure/Missive/Log/LogFormat.hpp>

#include <atomic>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace missive::logging {

/// Appends records to the file of their channel and day: one append for each file and batch. Of those that perhaps came
/// before the file is asked. Where nothing can be written, because the disk is full, it tries five times in as many
/// seconds. What is told meanwhile on the same thread begets no record that travels.
class FileLogArchive final : public LogArchive {
public:
    /// All must outlive it.
    struct Parts {
        LogFiles& files;
        const LogFormat& format;
        LogFileNames& names;
        WrittenKeys& keys;
        const Clock& clock;
        Waiter& waiter;
    };

    FileLogArchive(Parts parts, Duplicates duplicates) noexcept
        : parts_{parts}, duplicates_{duplicates}, complaints_{parts.clock} {}

    void keep(std::span<const LogMessage> messages, std::span<const LogArrival> arrivals) override;

    /// All but the torn lines, of which the files know.
    LogArchiveFigures figures() const noexcept;

private:
    struct Item {
        const LogMessage* message;
        LogArrival arrival;
        std::string recordDate;
    };
    using Items = std::vector<Item>;

    struct Written {
        std::string lines;
        std::uint64_t count = 0;
        std::uint64_t misdated = 0;
    };

    Written linesOf(const std::string& file, const Items& items);
    void append(Written& written, const LogMessage& message, const LogMarks& marks) const;
    void appendPatiently(const std::string& file, const std::string& lines);

    Parts parts_;
    const Duplicates duplicates_;
    LogComplaints complaints_;
    std::atomic<std::uint64_t> linesWritten_{0};
    std::atomic<std::uint64_t> duplicatesDropped_{0};
    std::atomic<std::uint64_t> misdated_{0};
    std::atomic<bool> isBlocked_{false};
};

} // namespace missive::logging
