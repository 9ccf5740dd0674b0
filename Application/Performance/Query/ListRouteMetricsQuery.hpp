#pragma once

#include <Application/Performance/Query/RouteMetricsPageView.hpp>
#include <Domain/Missive/TimePoint.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace missive::performance {

/// Asks for a page of the routes that were accessed in a period.
struct ListRouteMetricsQuery {
    using Result = RouteMetricsPageView;

    /// The present one without it; `*` for all.
    std::optional<std::string> environment;
    /// http, console or message.
    std::optional<std::string> kind;
    /// A route's name.
    std::optional<std::string> route;
    /// A name as NamedPeriod has it; the last day without it.
    std::optional<std::string> period;
    std::optional<TimePoint> from;
    std::optional<TimePoint> to;
    /// As RouteLine sorts, or `name`; `total` without it.
    std::optional<std::string> sort;
    /// What the page before was told to go on with; the first page without it.
    std::optional<std::string> cursor;
    /// 1 to 500, 50 without it.
    std::optional<std::int64_t> limit;
};

} // namespace missive::performance
