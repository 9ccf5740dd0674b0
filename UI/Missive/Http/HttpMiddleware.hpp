#pragma once

#include <UI/Missive/Http/HttpNext.hpp>

namespace missive {

/// Something an application does with every request that has a route and may use it, on the thread that handles it.
/// Called from several threads at once.
class HttpMiddleware {
public:
    virtual ~HttpMiddleware() = default;

    /// Calls `next` once, or answers by itself. Throws HttpError for a problem document, and what an application throws
    /// is told as that of a handler.
    virtual HttpResponse handle(const HttpRequest& request, HttpNext next) = 0;
};

} // namespace missive
