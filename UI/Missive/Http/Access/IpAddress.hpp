#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace missive {

/// An address of IPv4 or IPv6. An IPv4 address and the IPv6 address it is mapped to (RFC 4291 §2.5.5.2) are the same.
class IpAddress {
public:
    using Bytes = std::array<std::uint8_t, 16>;

    /// Reads `192.0.2.7`, `2001:db8::1` or `fe80::1%eth0`, whose zone is left out. Nothing for any other text.
    static std::optional<IpAddress> parse(std::string_view text) noexcept;

    bool isIpV4() const noexcept;
    bool isLoopback() const noexcept;

    /// As IPv6 has it, or mapped to it.
    const Bytes& bytes() const noexcept { return bytes_; }

    /// The shortest form: `192.0.2.7`, `2001:db8::1`.
    std::string toString() const;

    friend bool operator==(const IpAddress&, const IpAddress&) noexcept = default;

private:
    Bytes bytes_{};
};

} // namespace missive
