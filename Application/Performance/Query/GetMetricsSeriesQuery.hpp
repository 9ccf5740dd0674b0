#pragma once

#include <Application/Performance/Query/MetricsCriteria.hpp>
#include <Application/Performance/Query/MetricsSeriesView.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace missive::performance {

/// Asks for what routes took in the pieces of a period.
struct GetMetricsSeriesQuery : MetricsCriteria {
    using Result = MetricsSeriesView;

    /// How many points there are at most, 1 to 1000: neighbours become one. As many as there are pieces without it.
    std::optional<std::int64_t> points;
};

} // namespace missive::performance
