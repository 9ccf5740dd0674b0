#pragma once

#include <Domain/Performance/Period.hpp>
#include <Domain/Performance/RouteFilter.hpp>
#include <Domain/Performance/RouteSummary.hpp>

#include <vector>

namespace missive::performance {

/// Tells what is known of routes. Throws what the database says. Safe to use from any thread.
class MetricsOverview {
public:
    virtual ~MetricsOverview() = default;

    /// Those that were accessed in the period, with all their figures of it: merged, not averaged. By key.
    virtual std::vector<RouteSummary> routes(const RouteFilter& filter, const Period& period) = 0;

    /// All there are, without figures. By key.
    virtual std::vector<RouteSummary> known(const RouteFilter& filter) = 0;

    /// The tables, or parts of them, that are missing; empty where all is there.
    virtual std::vector<std::string> missing() = 0;
};

} // namespace missive::performance
