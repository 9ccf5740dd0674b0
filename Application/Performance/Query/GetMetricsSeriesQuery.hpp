#pragma once

#include <Application/Performance/Query/MetricsSeriesView.hpp>
#include <Domain/Missive/TimePoint.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace missive::performance {

/// Asks for what routes took in the pieces of a period.
struct GetMetricsSeriesQuery {
    using Result = MetricsSeriesView;

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
    /// How many points there are at most, 1 to 1000: neighbours become one. As many as there are pieces without it.
    std::optional<std::int64_t> points;
};

} // namespace missive::performance
