#pragma once

#include <Application/Performance/Query/MetricsSeriesView.hpp>
#include <UI/Missive/Pages/Html/Html.hpp>

namespace missive::performance {

/// The time, the queries, their time and the memory of accesses, each as mean, P95 and greatest, piece by piece.
Html routeCharts(const MetricsSeriesView& series);

} // namespace missive::performance
