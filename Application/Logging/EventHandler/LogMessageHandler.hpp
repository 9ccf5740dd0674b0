#pragma once

#include <Domain/Logging/Port/LogArchive.hpp>

#include <span>

namespace missive::logging {

/// Keeps the records a consumer receives, a batch at a time.
class LogMessageHandler {
public:
    /// The archive must outlive it.
    explicit LogMessageHandler(LogArchive& archive) noexcept : archive_{archive} {}

    void operator()(std::span<const LogMessage> messages) const;

private:
    LogArchive& archive_;
};

} // namespace missive::logging
