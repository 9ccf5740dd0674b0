#pragma once

#include <Domain/Performance/RouteSummary.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace missive::performance {

/// The figures of a route as they are shown and sorted by. Seconds, and bytes.
struct RouteLine {
    explicit RouteLine(const RouteSummary& summary);

    /// Throws std::invalid_argument for what nothing can be sorted by.
    double sortedBy(std::string_view what) const;

    RouteSummary summary;
    double count;
    double errorShare;
    double mean;
    std::optional<double> p50;
    std::optional<double> p95;
    std::optional<double> p99;
    double max;
    double queries;
    double queryTime;
    /// Of all accesses together.
    double total;
    std::optional<double> memory;
};

} // namespace missive::performance
