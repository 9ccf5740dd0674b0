#pragma once

#include <cstdint>
#include <string>

struct sockaddr;

namespace missive {

/// The address of a socket.
struct SocketAddress {
    /// `127.0.0.1`, `::1`, or `unix`.
    std::string host;
    std::uint16_t port = 0;
    bool isUnixSocket = false;
    bool isLoopback = false;

    /// What this one says; an address of IPv4 that came over IPv6 is one of IPv4.
    static SocketAddress of(const sockaddr& address);

    /// Where this descriptor is bound to. Throws std::runtime_error for one that is no socket.
    static SocketAddress listening(int descriptor);

    /// `127.0.0.1:8000`, `[::1]:8000`.
    std::string withPort() const;
};

} // namespace missive
