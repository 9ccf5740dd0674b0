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

    /// As RouteLine sorts, or `name`; `total` without it.
    std::optional<std::string> sort;
    /// What the page before was told to go on with; the first page without it.
    std::optional<std::string> cursor;
    /// 1 to 500, 50 without it.
    std::optional<std::int64_t> limit;
};

} // namespace missive::performance
