#pragma once

#include <Domain/Missive/TimePoint.hpp>
#include <UI/Missive/Http/Message/HttpMethod.hpp>
#include <UI/Missive/Http/Message/HttpResponse.hpp>

#include <string>

namespace missive {

/// An answer as it goes over the wire (RFC 9112): status line, fields, length, date and what becomes of the connection,
/// and the body, but for a HEAD and for statuses that have none. A stream of events has no length, and begins behind
/// it.
struct ResponseText {
    const HttpResponse& response;
    HttpMethod method;
    TimePoint now;
    bool keepsAlive;
    bool isHttp10 = false;

    std::string text() const;
};

} // namespace missive
