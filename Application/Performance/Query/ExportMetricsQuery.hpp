#pragma once

#include <Application/Performance/Query/MetricsExport.hpp>
#include <Domain/Missive/TimePoint.hpp>

#include <optional>
#include <string>

namespace missive::performance {

/// Asks for rows for other programs.
struct ExportMetricsQuery {
    using Result = MetricsExport;

    /// `routes` or `records`, a dot and `csv`, `json` or `ndjson`.
    std::string file;
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
