#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace missive {

/// How handling failed last. Sent with the message.
struct FailureStamp {
    /// How often it had been tried before that time, on all transports: retries, and tries that killed the worker.
    std::uint32_t retries;
    /// The handlers that failed; none where it came to none, or was a command.
    std::vector<std::string> handlerNames;
};

} // namespace missive
