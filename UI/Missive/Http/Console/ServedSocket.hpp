#pragma once

#include <UI/Missive/Http/Server/ListeningSocket.hpp>

#include <string>

namespace missive {

/// A socket that is served, and how.
struct ServedSocket {
    ListeningSocket socket;
    /// Whether for health checks and figures only.
    bool isMonitor = false;

    /// As it is told: `http://127.0.0.1:8000`, `unix:/run/missive/http.sock`.
    std::string text() const { return (socket.isUnixSocket() ? "" : "http://") + socket.address(); }
};

} // namespace missive
