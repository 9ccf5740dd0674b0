#include <UI/Missive/Http/Access/KnownHosts.hpp>

#include <UI/Missive/Http/Access/IpAddress.hpp>
#include <UI/Missive/Http/Message/HttpHeaders.hpp>

#include <algorithm>
#include <array>

namespace missive {
namespace {

constexpr std::array<std::string_view, 3> loopback{"localhost", "127.0.0.1", "[::1]"};

/// Where the port begins, with its colon; the end where there is none.
std::size_t portAt(std::string_view host) noexcept {
    const auto begin = host.starts_with('[') ? std::min(host.find(']'), host.size()) : 0;
    return std::min(host.find(':', begin), host.size());
}

bool isPort(std::string_view text) noexcept {
    constexpr std::size_t longest = 6;
    return text.empty() || (text.size() > 1 && text.size() <= longest &&
                            text.find_first_not_of("0123456789", 1) == std::string_view::npos);
}

} // namespace

bool KnownHosts::isHost(std::string_view text) noexcept {
    constexpr std::string_view allowed{"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_"};
    const auto name = text.substr(0, portAt(text));
    const bool isBracketed = name.size() > 2 && name.starts_with('[') && name.ends_with(']');
    const bool isName = isBracketed ? IpAddress::parse(name.substr(1, name.size() - 2)).has_value()
                                    : !name.empty() && name.find_first_not_of(allowed) == std::string_view::npos;
    return isName && isPort(text.substr(name.size()));
}

bool KnownHosts::know(std::string_view host) const noexcept {
    const auto name = host.substr(0, portAt(host));
    const auto isIt = [&](std::string_view known) {
        return isSameHttpName(known, portAt(known) == known.size() ? name : host);
    };
    return isPort(host.substr(name.size())) &&
           (std::any_of(loopback.begin(), loopback.end(), isIt) || std::any_of(hosts_.begin(), hosts_.end(), isIt));
}

} // namespace missive
