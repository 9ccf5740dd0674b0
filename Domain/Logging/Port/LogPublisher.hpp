#pragma once

#include <Domain/Logging/LogMessage.hpp>

#include <span>

namespace missive::logging {

/// Sends records to a transport. Called from one thread at a time.
class LogPublisher {
public:
    virtual ~LogPublisher() = default;

    /// Returns when all are confirmed. Throws OutcomeUnknown where they may have arrived, and else what it failed with;
    /// then none was taken. `again` says that these may have arrived before.
    virtual void publish(std::span<const LogMessage> messages, bool again) = 0;
};

} // namespace missive::logging
