#pragma once

#include <Domain/Performance/RouteKind.hpp>

#include <compare>
#include <string>

namespace missive::performance {

/// What measurements are gathered under. In this order rows are locked.
struct RouteKey {
    std::string environment;
    RouteKind kind = RouteKind::Http;
    std::string name;

    friend auto operator<=>(const RouteKey&, const RouteKey&) = default;
};

} // namespace missive::performance
