#pragma once

#include <Domain/Missive/FunctionRef.hpp>
#include <UI/Missive/Http/Message/HttpRequest.hpp>
#include <UI/Missive/Http/Message/HttpResponse.hpp>

namespace missive {

/// What comes behind a middleware: the others, and the route's handler.
using HttpNext = FunctionRef<HttpResponse(const HttpRequest&)>;

} // namespace missive
