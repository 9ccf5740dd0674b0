#pragma once

#include <Application/Performance/Query/RouteMetricsView.hpp>
#include <UI/Missive/Pages/Html/Html.hpp>

#include <optional>

namespace missive::performance {

/// The figures of a route, beside those of the period before where it was accessed then.
Html routeFiguresTable(const RouteMetricsView& route, const std::optional<RouteMetricsView>& before);

} // namespace missive::performance
