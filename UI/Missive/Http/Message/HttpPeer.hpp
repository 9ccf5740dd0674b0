#pragma once

#include <string>

namespace missive {

/// Who is at the other end of a connection.
struct HttpPeer {
    /// `127.0.0.1`, `::1`, or `unix` for a unix socket.
    std::string address;
    bool isUnixSocket = false;
    bool isLoopback = false;
    /// Whether what is said is encrypted on its way, here or as a trusted proxy tells.
    bool isEncrypted = false;
    /// Whether it came in by a listener for monitoring.
    bool isMonitor = false;
};

} // namespace missive
