#pragma once

#include <Application/Performance/Query/MetricsCriteria.hpp>
#include <Application/Performance/Query/MetricsSeriesView.hpp>

namespace missive::performance {

/// Asks for what routes took in the pieces of a period.
struct GetMetricsSeriesQuery : MetricsCriteria {
    using Result = MetricsSeriesView;
};

} // namespace missive::performance
