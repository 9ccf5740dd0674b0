#pragma once

#include <string_view>

namespace missive {

/// Who may use a route. Borrows its text from the route.
struct RouteAccess {
    /// What one must be allowed; where it is empty, and the route is not for anybody, nobody may use it.
    std::string_view permission;
    /// Whether everybody may, known or not.
    bool isAnonymous = false;
    /// Whether the route does not exist for those who are known and may not use it.
    bool isHidden = false;
};

} // namespace missive
