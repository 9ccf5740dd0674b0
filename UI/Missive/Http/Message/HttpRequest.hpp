#pragma once

#include <UI/Missive/Http/Message/HttpHeaders.hpp>
#include <UI/Missive/Http/Message/HttpMethod.hpp>
#include <UI/Missive/Http/Message/HttpPeer.hpp>
#include <UI/Missive/Http/Message/HttpPrincipal.hpp>
#include <UI/Missive/Http/Message/RequestTarget.hpp>

#include <optional>
#include <string>

namespace missive {

/// A request that was read whole and without doubt, or its head.
struct HttpRequest {
    /// `Other` until it is known.
    HttpMethod method = HttpMethod::Other;
    RequestTarget target;
    HttpHeaders headers;
    std::string body;
    HttpPeer peer;

    /// What is found out about it before it is handled: its id, the trace it belongs to (`traceparent` and `tracestate`
    /// of W3C Trace Context, with a span of our own), the name of its route (`_none` without one) and who asks.
    std::string id;
    std::string traceParent;
    std::string traceState;
    std::string route = "_none";
    std::optional<HttpPrincipal> principal;
};

} // namespace missive
