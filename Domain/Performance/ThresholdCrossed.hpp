#pragma once

#include <Domain/Missive/TimePoint.hpp>

#include <cstdint>
#include <string>

namespace missive::performance {

/// A figure of a route has reached a threshold, or stays below it again.
struct ThresholdCrossed {
    std::string environment;
    /// http, console or message.
    std::string kind;
    std::string route;
    /// `request_time` in seconds, `query_count`, or `memory_usage` in bytes.
    std::string metric;
    /// `warning` or `critical`.
    std::string severity;
    /// The worst of those that crossed it since the last one that was told.
    double value = 0;
    double threshold = 0;
    /// How many crossed it since then.
    std::int64_t crossings = 0;
    bool hasRecovered = false;
    /// When the last of them happened.
    TimePoint at;
};

} // namespace missive::performance
