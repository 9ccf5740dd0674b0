#pragma once

#include <arpa/inet.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <netinet/in.h>

#include <array>
#include <memory>
#include <optional>
#include <string>

namespace missive::test {

/// An address of this machine that is not its loopback; nothing where it has no network.
inline std::optional<std::string> farAddress() {
    ifaddrs* all = nullptr;
    if (::getifaddrs(&all) != 0) {
        return std::nullopt;
    }
    const std::unique_ptr<ifaddrs, decltype(&::freeifaddrs)> owned{all, &::freeifaddrs};
    for (const auto* each = all; each != nullptr; each = each->ifa_next) {
        if (each->ifa_addr != nullptr && each->ifa_addr->sa_family == AF_INET && (each->ifa_flags & IFF_UP) != 0U &&
            (each->ifa_flags & IFF_LOOPBACK) == 0U) {
            std::array<char, INET_ADDRSTRLEN> text{};
            const auto& place = reinterpret_cast<const sockaddr_in&>(*each->ifa_addr);
            return ::inet_ntop(AF_INET, &place.sin_addr, text.data(), text.size());
        }
    }
    return std::nullopt;
}

} // namespace missive::test
