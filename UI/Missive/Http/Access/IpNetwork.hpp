#pragma once

#include <UI/Missive/Http/Access/IpAddress.hpp>

#include <optional>
#include <string_view>

namespace missive {

/// The addresses that begin with the same bits (CIDR, RFC 4632).
class IpNetwork {
public:
    /// Reads `10.0.0.0/8`, `fd00::/8`, or one address. Nothing for any other text.
    static std::optional<IpNetwork> parse(std::string_view text) noexcept;

    bool contains(const IpAddress& address) const noexcept;

private:
    IpNetwork(IpAddress address, int bits) noexcept : address_{address}, bits_{bits} {}

    IpAddress address_;
    /// Of the 128 of IPv6, also for IPv4.
    int bits_;
};

} // namespace missive
