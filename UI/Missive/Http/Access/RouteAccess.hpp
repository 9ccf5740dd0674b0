#pragma once

#include <string_view>

namespace missive {

/// Who may use a route.
struct RouteAccess {
    /// What one must be allowed; empty for anybody who is known.
    std::string_view permission;
    /// Whether everybody may, known or not.
    bool isAnonymous = false;
    /// Whether the route does not exist for those who may not use it.
    bool isHidden = false;
};

} // namespace missive
