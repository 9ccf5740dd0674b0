#pragma once

#include <UI/Missive/Http/Server/ListeningSocket.hpp>

#include <string>

namespace missive {

/// A socket that is served, and how.
struct ServedSocket {
    ListeningSocket socket;
    /// Whether for health checks and figures only.
    bool isMonitor = false;
    /// Whether TLS is spoken.
    bool isEncrypted = false;

    /// As it is told: `https://127.0.0.1:8443`, `unix:/run/missive/http.sock`.
    std::string text() const {
        return std::string{isEncrypted ? "https://" : socket.isUnixSocket() ? "" : "http://"} + socket.address();
    }
};

} // namespace missive
