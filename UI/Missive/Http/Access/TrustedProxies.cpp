#include <UI/Missive/Http/Access/TrustedProxies.hpp>

#include <algorithm>
#include <string>

namespace missive {
namespace {

constexpr std::string_view unixSocket{"unix"};
constexpr std::string_view unknown{"unknown"};

/// Without the port and the brackets, which a port may hide its number behind (RFC 7239 §6).
std::string_view withoutPort(std::string_view node) noexcept {
    if (node.starts_with('[')) {
        const auto end = node.find(']');
        const bool isWhole = end != std::string_view::npos && (end + 1 == node.size() || node[end + 1] == ':');
        return isWhole ? node.substr(1, end - 1) : std::string_view{};
    }
    const auto colon = node.find(':');
    return colon == node.rfind(':') ? node.substr(0, colon) : node;
}

/// The address of a hop, as it is compared and logged. Empty where it is malformed.
std::string addressOf(std::string_view node) {
    if (isSameHttpName(node, unknown) || node.starts_with('_')) {
        return std::string{unknown};
    }
    if (node == "unix:" || node == unixSocket) { // what nginx writes for a client on a unix socket
        return std::string{unixSocket};
    }
    const auto address = IpAddress::parse(withoutPort(node));
    return address ? address->toString() : std::string{};
}

bool isProtocol(std::string_view text) noexcept {
    return text.empty() || isSameHttpName(text, "http") || isSameHttpName(text, "https");
}

bool agree(std::string_view one, std::string_view other) noexcept {
    return one.empty() || other.empty() || isSameHttpName(one, other);
}

std::string& firstOf(std::string& one, std::string& other) noexcept { return one.empty() ? other : one; }

void putInPlace(HttpRequest& request, const std::string& address, std::string_view protocol, std::string_view host) {
    if (!address.empty()) {
        const auto ip = IpAddress::parse(address);
        request.peer.address = address;
        request.peer.isUnixSocket = address == unixSocket;
        request.peer.isLoopback = ip && ip->isLoopback();
    }
    if (!protocol.empty()) {
        request.peer.isEncrypted = isSameHttpName(protocol, "https");
    }
    if (!host.empty()) {
        request.headers.set("Host", host);
    }
}

} // namespace

bool TrustedProxies::trust(std::string_view address) const noexcept {
    if (address == unixSocket) {
        return trustsUnixSockets_;
    }
    const auto ip = networks_.empty() ? std::nullopt : IpAddress::parse(address);
    return ip &&
           std::any_of(networks_.begin(), networks_.end(), [&](const auto& network) { return network.contains(*ip); });
}

bool TrustedProxies::trust(const HttpPeer& peer) const noexcept {
    return peer.isUnixSocket ? trustsUnixSockets_ : trust(std::string_view{peer.address});
}

std::optional<ForwardedHop> TrustedProxies::clientOf(const ForwardedHops& hops) const {
    ForwardedHop client;
    for (auto hop = hops.rbegin(); hop != hops.rend(); ++hop) {
        auto address = addressOf(hop->node);
        if (!isProtocol(hop->protocol) || (address.empty() && !hop->node.empty())) {
            return std::nullopt;
        }
        client = {address.empty() ? client.node : std::move(address), hop->protocol, hop->host};
        if (hop->node.empty() || !trust(std::string_view{client.node})) {
            break;
        }
    }
    return client;
}

std::optional<ProblemDetails> TrustedProxies::apply(HttpRequest& request) const {
    if (!trust(request.peer)) {
        return std::nullopt;
    }
    const auto hops = forwardedHops(request.headers);
    const auto customaryHops = customaryForwardedHops(request.headers);
    auto client = hops ? clientOf(*hops) : std::nullopt;
    auto customary = customaryHops ? clientOf(*customaryHops) : std::nullopt;
    if (!client || !customary) {
        return ProblemDetails::of("request.framing", "What the proxy forwards of its client is malformed: see the "
                                                     "headers X-Forwarded-For, -Proto and -Host, and Forwarded.");
    }
    if (!agree(client->node, customary->node) || !agree(client->protocol, customary->protocol) ||
        !agree(client->host, customary->host)) {
        return ProblemDetails::of("request.framing", "The headers Forwarded and X-Forwarded-For, -Proto and -Host tell "
                                                     "of different clients: the proxy must remove one kind of them.");
    }
    putInPlace(request, firstOf(client->node, customary->node), firstOf(client->protocol, customary->protocol),
               firstOf(client->host, customary->host));
    return std::nullopt;
}

} // namespace missive
