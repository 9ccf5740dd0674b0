#pragma once

#include <Application/Performance/Query/AccessPatternView.hpp>
#include <Application/Performance/Query/MetricsCriteria.hpp>

namespace missive::performance {

/// Asks when accesses happen.
struct GetAccessPatternQuery : MetricsCriteria {
    using Result = AccessPatternView;
};

} // namespace missive::performance
