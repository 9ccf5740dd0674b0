#pragma once

#include <UI/Missive/Http/Access/ForwardedHops.hpp>
#include <UI/Missive/Http/Access/IpNetwork.hpp>
#include <UI/Missive/Http/Message/HttpRequest.hpp>
#include <UI/Missive/Http/Problem/ProblemDetails.hpp>

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace missive {

/// The proxies whose word is taken for who asks, for which host, and whether encrypted: `X-Forwarded-For`, `-Proto` and
/// `-Host`, or `Forwarded`. By default there is none. A proxy that is trusted must set these headers itself, or remove
/// what its clients send of them. Never changes; safe to read from any thread.
class TrustedProxies {
public:
    TrustedProxies() = default;
    TrustedProxies(std::vector<IpNetwork> networks, bool trustsUnixSockets)
        : networks_{std::move(networks)}, trustsUnixSockets_{trustsUnixSockets} {}

    bool trust(const HttpPeer& peer) const noexcept;

    /// Puts the client in place of the proxy: its address is the rightmost that is not itself that of a trusted proxy
    /// (`unknown` where a proxy hides it), and the host it asked for becomes `Host`. Leaves a request of anybody else
    /// as it is. The problem, where a trusted proxy's word is malformed, or the two kinds of headers name two clients;
    /// what stands left of the client's address was said by the client, and is not looked at.
    std::optional<ProblemDetails> apply(HttpRequest& request) const;

private:
    bool trust(std::string_view address) const noexcept;

    /// The hop of the client, with its address alone; an empty one without hops. Nothing where one is malformed.
    std::optional<ForwardedHop> clientOf(const ForwardedHops& hops) const;

    std::vector<IpNetwork> networks_;
    bool trustsUnixSockets_ = false;
};

} // namespace missive
