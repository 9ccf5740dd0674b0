#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <cstdint>
#include <string>

namespace missive::test {

/// Cuts every TCP connection of this process to that address, as a network does: neither side says good-bye in its
/// protocol. Returns how many there were.
inline int cutConnections(const std::string& address, std::uint16_t port) {
    constexpr int mostDescriptors = 1024;
    int cut = 0;
    for (int descriptor = 3; descriptor < mostDescriptors; ++descriptor) {
        sockaddr_in peer{};
        socklen_t size = sizeof(peer);
        if (getpeername(descriptor, reinterpret_cast<sockaddr*>(&peer), &size) == 0 && peer.sin_family == AF_INET &&
            ntohs(peer.sin_port) == port && peer.sin_addr.s_addr == inet_addr(address.c_str())) {
            shutdown(descriptor, SHUT_RDWR);
            ++cut;
        }
    }
    return cut;
}

} // namespace missive::test
