#pragma once

#include <Domain/Logging/LogMessage.hpp>

#include <span>

namespace missive::logging {

/// Where records that have travelled are kept. Safe to call from any thread.
class LogArchive {
public:
    virtual ~LogArchive() = default;

    /// Returns when all are kept. Throws a Recoverable error where they cannot be; some may be kept then.
    virtual void keep(std::span<const LogMessage> messages) = 0;
};

} // namespace missive::logging
