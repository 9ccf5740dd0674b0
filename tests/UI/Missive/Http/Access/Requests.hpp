#pragma once

#include <UI/Missive/Http/Message/HttpRequest.hpp>

#include <string_view>
#include <utility>
#include <vector>

namespace missive::test {

using Fields = std::vector<std::pair<std::string_view, std::string_view>>;

/// A request for /orders on localhost, from loopback.
inline HttpRequest request(HttpMethod method, const Fields& fields = {}, std::string_view host = "localhost:8000") {
    HttpRequest made;
    made.method = method;
    made.target = *RequestTarget::parse("/orders?card=4711");
    made.peer.address = "127.0.0.1";
    made.peer.isLoopback = true;
    made.headers.add("Host", host);
    for (const auto& [name, value] : fields) {
        made.headers.add(name, value);
    }
    return made;
}

inline HttpRequest get(const Fields& fields = {}) { return request(HttpMethod::Get, fields); }
inline HttpRequest post(const Fields& fields = {}) { return request(HttpMethod::Post, fields); }

/// As if it came from elsewhere.
inline HttpRequest from(std::string_view address, HttpRequest made) {
    made.peer.address = address;
    made.peer.isLoopback = false;
    made.peer.isUnixSocket = address == "unix";
    return made;
}

} // namespace missive::test
