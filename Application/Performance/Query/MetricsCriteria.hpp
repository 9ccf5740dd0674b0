#pragma once

#include <Domain/Missive/TimePoint.hpp>

#include <optional>
#include <string>

namespace missive::performance {

/// Which routes and which time a query asks about; MetricsScope is what they stand for. Queries begin with it.
struct MetricsCriteria {
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
};

} // namespace missive::performance
