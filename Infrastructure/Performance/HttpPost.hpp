#pragma once

#include <chrono>
#include <map>
#include <string>

namespace missive::performance {

/// One POST of a JSON text to an address that begins with `http://` or `https://`, on a connection of its own.
struct HttpPost {
    std::string url;
    /// Beside those that a POST has anyway.
    std::map<std::string, std::string> headers;
    std::string body;
    /// For all of it: finding the host, TLS, sending, and the answer.
    std::chrono::milliseconds timeout{10'000};

    /// The status of the answer; redirects are not followed. Certificates are checked against those the system trusts,
    /// or `SSL_CERT_FILE`. Throws TransportError, whose sentence names the host alone: the rest of an address is often
    /// a secret.
    int send() const;
};

} // namespace missive::performance
