#pragma once

#include <Domain/Performance/RouteKind.hpp>

#include <optional>
#include <string>

namespace missive::performance {

/// Which routes are meant; what is absent does not matter.
struct RouteFilter {
    std::optional<std::string> environment{};
    std::optional<RouteKind> kind{};
    std::optional<std::string> name{};
};

} // namespace missive::performance
