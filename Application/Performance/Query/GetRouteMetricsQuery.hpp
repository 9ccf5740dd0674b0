#pragma once

#include <Application/Performance/Query/RouteMetricsView.hpp>
#include <Domain/Missive/TimePoint.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace missive::performance {

/// Asks for one route by its number.
struct GetRouteMetricsQuery {
    using Result = RouteMetricsView;

    std::int64_t id;
    std::optional<std::string> period;
    std::optional<TimePoint> from;
    std::optional<TimePoint> to;
};

} // namespace missive::performance
