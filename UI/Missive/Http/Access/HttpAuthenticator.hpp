#pragma once

#include <UI/Missive/Http/Access/HttpAuthentication.hpp>
#include <UI/Missive/Http/Message/HttpRequest.hpp>

#include <string>

namespace missive {

/// Finds out who asks. Called from all I/O threads of a server: must not wait for anything.
class HttpAuthenticator {
public:
    virtual ~HttpAuthenticator() = default;

    /// By the head of a request: its body is not read yet.
    virtual HttpAuthentication authenticate(const HttpRequest& request) const = 0;

    /// What `WWW-Authenticate` tells those who bring no credentials (RFC 9110 §11.6.1): `Bearer`.
    virtual std::string challenge() const = 0;
};

} // namespace missive
