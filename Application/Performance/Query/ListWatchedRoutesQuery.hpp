#pragma once

#include <Application/Performance/Query/MetricsCriteria.hpp>
#include <Application/Performance/Query/WatchedRoutesView.hpp>

namespace missive::performance {

/// Asks which routes deserve attention.
struct ListWatchedRoutesQuery : MetricsCriteria {
    using Result = WatchedRoutesView;
};

} // namespace missive::performance
