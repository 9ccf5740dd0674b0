#pragma once

#include <Application/Performance/Query/MetricsCriteria.hpp>
#include <Application/Performance/Query/MetricsStatisticsView.hpp>

namespace missive::performance {

/// Asks how the figures of all accesses are distributed.
struct GetMetricsStatisticsQuery : MetricsCriteria {
    using Result = MetricsStatisticsView;
};

} // namespace missive::performance
