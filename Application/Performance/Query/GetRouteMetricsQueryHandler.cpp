#include <Application/Performance/Query/GetRouteMetricsQueryHandler.hpp>

#include <Application/Performance/Query/MetricsScope.hpp>
#include <Domain/Missive/DomainError.hpp>

#include <algorithm>

namespace missive::performance {

RouteMetricsView GetRouteMetricsQueryHandler::operator()(const GetRouteMetricsQuery& query) const {
    const auto period = MetricsScope::periodOf(query.period, query.from, query.to, clock_.now());
    const auto known = overview_.known({});
    const auto at = std::ranges::find(known, query.id, &RouteSummary::id);
    if (at == known.end()) {
        throw DomainError{"performance.route_unknown", "There is no route " + std::to_string(query.id) + "."};
    }
    const auto found = overview_.routes({at->key.environment, at->key.kind, at->key.name}, period);
    return RouteMetricsView::of(found.empty() ? *at : found.front());
}

} // namespace missive::performance
