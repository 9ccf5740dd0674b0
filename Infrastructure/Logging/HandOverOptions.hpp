#pragma once

#include <Domain/Missive/LogLevel.hpp>
#include <Infrastructure/Logging/WhenFull.hpp>

#include <chrono>
#include <string>
#include <vector>

namespace missive::logging {

/// How callers hand records over.
struct HandOverOptions {
    WhenFull whenFull = WhenFull::Spill;
    /// 0 waits for ever.
    std::chrono::milliseconds blockTimeout{1000};
    /// What is below this may be dropped.
    LogLevel dropBelow = LogLevel::Warning;
    /// From here on a caller waits until its record is in a place, a quarter of a second at most.
    LogLevel flushLevel = LogLevel::Critical;
    /// Those that records travel over. What the framework tells of their messages would beget a record for each.
    std::vector<std::string> transports{};
};

} // namespace missive::logging
