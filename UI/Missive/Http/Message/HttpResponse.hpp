#pragma once

#include <UI/Missive/Http/Message/HttpEvents.hpp>
#include <UI/Missive/Http/Message/HttpHeaders.hpp>

#include <string>
#include <string_view>

namespace missive {

/// An answer. Its length, the date and what belongs to the connection are added when it is sent.
struct HttpResponse {
    int status = 200;
    HttpHeaders headers;
    std::string body;
    /// The code of the problem it tells, for logs and figures; empty otherwise.
    std::string code;
    /// Where the body is a stream of events: begins it. The connection ends with it.
    HttpEvents events = {};

    /// An answer of this status with a JSON text.
    static HttpResponse json(int status, std::string body) {
        HttpResponse response{status, {}, std::move(body), {}};
        response.headers.add("Content-Type", "application/json");
        return response;
    }

    static HttpResponse empty(int status) { return {status, {}, {}, {}}; }
};

/// What RFC 9110 calls this status: `Not Found`. Empty for one that is not known.
std::string_view httpReason(int status) noexcept;

} // namespace missive
