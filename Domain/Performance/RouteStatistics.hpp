#pragma once

#include <Domain/Missive/QuantileSketch.hpp>
#include <Domain/Performance/RouteFigures.hpp>
#include <Domain/Performance/StatusCounts.hpp>

namespace missive::performance {

/// What is known of the accesses of a route in a time: merged from parts it is that of the whole.
struct RouteStatistics {
    RouteFigures figures;
    StatusCounts statuses;
    /// In microseconds, and of memory in KiB.
    QuantileSketch requestTime;
    QuantileSketch queryTime;
    QuantileSketch queries;
    QuantileSketch memory;

    void add(const Measurement& measurement);
    void merge(const RouteStatistics& other);
};

} // namespace missive::performance
