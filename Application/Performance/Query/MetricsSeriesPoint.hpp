#pragma once

#include <Domain/Missive/TimePoint.hpp>

#include <cstdint>
#include <optional>

namespace missive::performance {

/// What was accessed in a piece of time. Times are seconds.
struct MetricsSeriesPoint {
    TimePoint at;
    double count;
    std::int64_t samples;
    std::int64_t errors;
    double mean;
    std::optional<double> p50;
    std::optional<double> p95;
    std::optional<double> p99;
    double queriesMean;
};

} // namespace missive::performance
