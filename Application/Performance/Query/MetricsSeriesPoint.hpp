#pragma once

#include <Domain/Missive/TimePoint.hpp>
#include <Domain/Performance/RouteStatistics.hpp>

#include <cstdint>
#include <optional>

namespace missive::performance {

/// What was accessed in a piece of time. Times are seconds, memory bytes.
struct MetricsSeriesPoint {
    TimePoint at;
    double count;
    std::int64_t samples;
    std::int64_t errors;
    double mean;
    std::optional<double> p50;
    std::optional<double> p95;
    std::optional<double> p99;
    double max;
    double queriesMean;
    std::optional<double> queriesP95;
    std::int64_t queriesMax;
    double queryTimeMean;
    std::optional<double> queryTimeP95;
    double queryTimeMax;
    std::optional<double> memoryMean;
    std::optional<double> memoryP95;
    std::optional<double> memoryMax;

    static MetricsSeriesPoint of(TimePoint at, const RouteStatistics& statistics);
};

} // namespace missive::performance
