#pragma once

#include <Application/Performance/Query/MetricsCriteria.hpp>
#include <Application/Performance/Query/RouteComparisonView.hpp>

namespace missive::performance {

/// Asks how routes compare with each other.
struct CompareRoutesQuery : MetricsCriteria {
    using Result = RouteComparisonView;
};

} // namespace missive::performance
