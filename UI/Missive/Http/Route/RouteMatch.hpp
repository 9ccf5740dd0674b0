#pragma once

#include <UI/Missive/Http/Route/HttpRoute.hpp>

#include <string>
#include <vector>

namespace missive {

/// What a table of routes says to a request.
struct RouteMatch {
    /// Null without a route for this path and method.
    const HttpRoute* route = nullptr;
    /// What stands in the path for the fields of its pattern, in their order.
    std::vector<std::string> values;
    /// The methods there are for this path; none for a path that is unknown.
    std::vector<HttpMethod> methods;

    /// The methods as the header `Allow` lists them, with HEAD where there is GET, and OPTIONS.
    std::string allow() const;
};

} // namespace missive
