#pragma once

#include <Infrastructure/Logging/LogZone.hpp>

#include <chrono>
#include <cstddef>

namespace missive::logging {

/// Which file a record belongs in.
struct LogNameOptions {
    LogZone zone{};
    /// Channels beyond so many a day share the file `_overflow`.
    std::size_t maxChannels = 256;
    /// What is older goes to today's file.
    std::chrono::days maxAge{14};
};

} // namespace missive::logging
