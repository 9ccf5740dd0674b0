#pragma once

#include <Domain/Logging/LogArrival.hpp>
#include <Domain/Logging/LogMessage.hpp>

#include <span>

namespace missive::logging {

/// Where records that have travelled are kept. Safe to call from any thread.
class LogArchive {
public:
    virtual ~LogArchive() = default;

    /// Returns when all are kept; `arrivals` has one for each. Throws a Recoverable error where they cannot be; some
    /// may be kept then.
    virtual void keep(std::span<const LogMessage> messages, std::span<const LogArrival> arrivals) = 0;
};

} // namespace missive::logging
