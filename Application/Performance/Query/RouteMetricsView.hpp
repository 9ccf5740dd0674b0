#pragma once

#include <Domain/Missive/TimePoint.hpp>
#include <Domain/Performance/RouteSummary.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace missive::performance {

/// What is told of a route. Times are seconds.
struct RouteMetricsView {
    std::int64_t id;
    std::string route;
    std::string kind;
    std::optional<std::string> method;
    std::string environment;
    /// An estimate where some were left out.
    double count;
    std::int64_t samples;
    std::int64_t errors;
    double mean;
    std::optional<double> p50;
    std::optional<double> p95;
    std::optional<double> p99;
    double max;
    double queriesMean;
    std::int64_t queriesMax;
    double queryTimeMean;
    std::optional<double> memoryMean;
    /// How many accesses ended with each.
    std::map<std::string, std::int64_t> statuses;
    TimePoint lastAccessedAt;
    TimePoint createdAt;

    static RouteMetricsView of(const RouteSummary& summary);
};

} // namespace missive::performance
