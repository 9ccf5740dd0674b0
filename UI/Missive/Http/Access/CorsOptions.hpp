#pragma once

#include <UI/Missive/Http/Message/HttpMethod.hpp>

#include <chrono>
#include <string>
#include <vector>

namespace missive {

/// What pages of other origins may ask.
struct CorsOptions {
    /// As browsers write them: `https://shop.example`. Without any, no page may.
    std::vector<std::string> origins = {};
    /// Without any, those a route has.
    std::vector<HttpMethod> methods = {};
    std::vector<std::string> headers = {"Authorization", "Content-Type",  "Idempotency-Key",
                                        "If-Match",      "If-None-Match", "Last-Event-ID",
                                        "X-Api-Key",     "traceparent",   "tracestate"};
    /// How long a browser may remember an answer to a preflight.
    std::chrono::seconds maxAge{600};
};

} // namespace missive
