#pragma once

#include <Application/Performance/Query/MetricsCriteria.hpp>
#include <Application/Performance/Query/RouteMetricsPageView.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace missive::performance {

/// Asks for a page of the routes that were accessed in a period.
struct ListRouteMetricsQuery : MetricsCriteria {
    using Result = RouteMetricsPageView;

    /// A pattern for names as GlobPattern has it, or a part of a name.
    std::optional<std::string> match;
    /// The least and the most of P95 in seconds, and of the queries of an access in the mean.
    std::optional<double> minTime;
    std::optional<double> maxTime;
    std::optional<double> minQueries;
    std::optional<double> maxQueries;
    /// As RouteLine sorts, or `name`; `total` without it.
    std::optional<std::string> sort;
    /// `asc` or `desc`: figures have the greatest first without it, names the first of the alphabet.
    std::optional<std::string> order;
    /// What the page before was told to go on with; the first page without it.
    std::optional<std::string> cursor;
    /// 1 to 500, 50 without it.
    std::optional<std::int64_t> limit;
};

} // namespace missive::performance
