#pragma once

#include <Domain/Missive/Port/Clock.hpp>
#include <Domain/Missive/Port/Waiter.hpp>
#include <Infrastructure/Logging/FileLogArchive.hpp>
#include <Infrastructure/Logging/LogDirectory.hpp>
#include <Infrastructure/Logging/LogFileNames.hpp>
#include <Infrastructure/Logging/LoggingOptions.hpp>
#include <Infrastructure/Logging/WrittenKeys.hpp>
#include <Infrastructure/Missive/Log/LogFormat.hpp>
#include <Infrastructure/Missive/Runtime/ProcessFork.hpp>

namespace missive::logging {

/// The archive of this process and its files. A child by fork has its own, whose figures start anew: a thread of the
/// parent's may have held any lock of them. The child may use it on the thread that forked and those it starts, unless
/// that thread was in the archive.
class ProcessLogArchive final : private ProcessFork::Listener {
public:
    /// All must outlive it; the names are renewed in a child by their owner.
    struct Parts {
        const Clock& clock;
        Waiter& waiter;
        const LogFormat& format;
        LogFileNames& names;
    };

    ProcessLogArchive(Parts parts, const LoggingOptions& options);

    LogArchive& archive() noexcept { return archive_; }
    LogArchiveFigures figures() const noexcept;

private:
    void forking() noexcept override {}
    void forked() noexcept override {}
    void bornByFork() noexcept override;

    LogDirectory openFiles() const;
    WrittenKeys openKeys() const;
    FileLogArchive makeArchive();

    Parts parts_;
    const LoggingOptions options_;
    LogDirectory files_;
    WrittenKeys keys_;
    FileLogArchive archive_;
    ProcessFork fork_{*this};
};

} // namespace missive::logging
