#pragma once

#include <Application/Performance/Query/AccessPatternView.hpp>
#include <Domain/Missive/TimePoint.hpp>

#include <optional>
#include <string>

namespace missive::performance {

/// Asks when accesses happen.
struct GetAccessPatternQuery {
    using Result = AccessPatternView;

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
