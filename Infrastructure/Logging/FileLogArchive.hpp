#pragma once

#include <Domain/Logging/Port/LogArchive.hpp>
#include <Domain/Logging/Port/LogFiles.hpp>
#include <Infrastructure/Missive/Log/LogFormat.hpp>

namespace missive::logging {

/// Appends records to the file of their channel and day: one append for each file and batch. What is told meanwhile on
/// the same thread begets no record that travels.
class FileLogArchive final : public LogArchive {
public:
    /// Both must outlive it.
    FileLogArchive(LogFiles& files, const LogFormat& format) noexcept : files_{files}, format_{format} {}

    void keep(std::span<const LogMessage> messages) override;

private:
    LogFiles& files_;
    const LogFormat& format_;
};

} // namespace missive::logging
