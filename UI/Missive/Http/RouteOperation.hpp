#pragma once

#include <UI/Missive/Http/OpenApi/OpenApiOperation.hpp>
#include <UI/Missive/Http/Route/HttpRoute.hpp>

namespace missive {

/// What the description of an API tells of this route.
OpenApiOperation routeOperation(const HttpRoute& route);

} // namespace missive
