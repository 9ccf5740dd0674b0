#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace missive {

/// A figure that an application tells.
struct MetricDefinition {
    enum class Kind : std::uint8_t { Counter, Gauge, Histogram };

    Kind kind;
    /// By the rules of Prometheus: `missive_http_requests_total`, `missive_http_request_seconds`.
    std::string name;
    std::string help;
    /// The upper ends of a histogram's buckets; empty for those of seconds.
    std::vector<double> bounds = {};
};

} // namespace missive
