#pragma once

#include <Application/Performance/Query/WatchedRouteView.hpp>

#include <vector>

namespace missive::performance {

/// What deserves attention: what is critical first.
struct WatchedRoutesView {
    std::vector<WatchedRouteView> routes;
};

} // namespace missive::performance
