#pragma once

#include <UI/Missive/Http/Message/HttpResponse.hpp>

#include <optional>
#include <string>

namespace missive {

/// What came of a route's message.
struct RouteResult {
    /// The answer of a query or command as JSON; nothing where there is none.
    std::optional<std::string> json;
    /// The version of what a query answered, where its route tells one.
    std::string version;
    /// The id of an event that was published.
    std::string messageId;
    /// The answer itself, where its route makes one that is not JSON.
    std::optional<HttpResponse> rendered = {};
};

} // namespace missive
