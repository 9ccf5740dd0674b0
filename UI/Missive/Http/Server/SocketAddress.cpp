#include <UI/Missive/Http/Server/SocketAddress.hpp>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <array>
#include <stdexcept>

namespace missive {
namespace {

SocketAddress ofV4(const in_addr& address, std::uint16_t port) {
    std::array<char, INET_ADDRSTRLEN> text{};
    ::inet_ntop(AF_INET, &address, text.data(), text.size());
    return {text.data(), port, false, (ntohl(address.s_addr) >> 24U) == IN_LOOPBACKNET};
}

} // namespace

SocketAddress SocketAddress::of(const sockaddr& address) {
    if (address.sa_family == AF_INET) {
        const auto& v4 = reinterpret_cast<const sockaddr_in&>(address); // NOLINT: the way of the system
        return ofV4(v4.sin_addr, ntohs(v4.sin_port));
    }
    if (address.sa_family != AF_INET6) {
        return {"unix", 0, true, false};
    }
    const auto& v6 = reinterpret_cast<const sockaddr_in6&>(address); // NOLINT
    if (IN6_IS_ADDR_V4MAPPED(&v6.sin6_addr)) {
        in_addr v4{};
        v4.s_addr = v6.sin6_addr.s6_addr32[3];
        return ofV4(v4, ntohs(v6.sin6_port));
    }
    std::array<char, INET6_ADDRSTRLEN> text{};
    ::inet_ntop(AF_INET6, &v6.sin6_addr, text.data(), text.size());
    return {text.data(), ntohs(v6.sin6_port), false, IN6_IS_ADDR_LOOPBACK(&v6.sin6_addr) != 0};
}

SocketAddress SocketAddress::listening(int descriptor) {
    sockaddr_storage place{};
    socklen_t size = sizeof place;
    if (::getsockname(descriptor, reinterpret_cast<sockaddr*>(&place), &size) != 0) { // NOLINT
        throw std::runtime_error{"The descriptor " + std::to_string(descriptor) + " is no socket to listen on."};
    }
    return of(reinterpret_cast<const sockaddr&>(place)); // NOLINT
}

std::string SocketAddress::withPort() const {
    const bool isV6 = host.find(':') != std::string::npos;
    return (isV6 ? '[' + host + ']' : host) + ':' + std::to_string(port);
}

} // namespace missive
