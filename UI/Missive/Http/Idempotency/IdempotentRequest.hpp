#pragma once

#include <UI/Missive/Http/Message/HttpRequest.hpp>

#include <string>
#include <string_view>

namespace missive {

/// What a request with an Idempotency-Key (draft-ietf-httpapi-idempotency-key-header-07) is known by.
struct IdempotentRequest {
    /// The SHA-256 of some bytes.
    using Sha256 = std::string (*)(std::string_view bytes);

    /// Of who asks, the method, the pattern of the route and the key: a key is one's own, and of one route.
    std::string identity;
    /// Of the target and the body, byte for byte.
    std::string fingerprint;

    static IdempotentRequest of(const HttpRequest& request, std::string_view pattern, std::string_view key,
                                Sha256 sha256);
};

} // namespace missive
