#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace missive::performance {

/// What all routes took together. Times are seconds.
struct MetricsOverviewView {
    std::int64_t routes;
    double count;
    std::int64_t samples;
    std::int64_t errors;
    double perSecond;
    double mean;
    std::optional<double> p50;
    std::optional<double> p95;
    std::optional<double> p99;
    double queriesMean;
    /// Of the time of requests.
    double queryShare;
    /// The worst state of a recorder that is going on; nothing without any.
    std::optional<std::string> state;
};

} // namespace missive::performance
