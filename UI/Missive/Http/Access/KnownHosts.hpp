#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace missive {

/// The hosts a server answers for: `localhost`, `127.0.0.1` and `[::1]`, and those it was told. A page of somebody else
/// whose name resolves to this machine asks for another one. Never changes; safe to read from any thread.
class KnownHosts {
public:
    KnownHosts() = default;

    /// Each a host with a port, or without one for any port.
    explicit KnownHosts(std::vector<std::string> hosts) : hosts_{std::move(hosts)} {}

    /// Whether a host may be told so: a name, an IPv4 address or an IPv6 address in brackets, perhaps with a port.
    static bool isHost(std::string_view text) noexcept;

    /// Whether it answers for what a `Host` header, or the authority of a target, names.
    bool know(std::string_view host) const noexcept;

private:
    std::vector<std::string> hosts_;
};

} // namespace missive
