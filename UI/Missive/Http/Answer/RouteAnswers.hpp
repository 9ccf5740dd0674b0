#pragma once

#include <UI/Missive/Http/Message/HttpRequest.hpp>
#include <UI/Missive/Http/Message/HttpResponse.hpp>
#include <UI/Missive/Http/Route/HttpRoute.hpp>

#include <string_view>

namespace missive {

/// The answer to a request whose message was handled; `message` is its JSON text.
HttpResponse routeAnswer(const HttpRoute& route, const HttpRequest& request, std::string_view message,
                         const RouteResult& result);

} // namespace missive
