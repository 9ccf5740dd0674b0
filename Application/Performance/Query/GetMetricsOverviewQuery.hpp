#pragma once

#include <Application/Performance/Query/MetricsCriteria.hpp>
#include <Application/Performance/Query/MetricsOverviewView.hpp>

namespace missive::performance {

/// Asks for what all routes took together.
struct GetMetricsOverviewQuery : MetricsCriteria {
    using Result = MetricsOverviewView;
};

} // namespace missive::performance
