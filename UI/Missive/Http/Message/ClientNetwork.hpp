#pragma once

#include <string>
#include <string_view>

namespace missive {

/// What limits count a client by. For an IPv6 address that is its /64, `2001:db8:0:7::/64`: a customer of any provider
/// has at least so many addresses (RFC 6177), and could take another one for each request. Any other text is itself:
/// an IPv4 address, also one mapped to IPv6, and `unix`.
std::string clientNetwork(std::string_view address);

} // namespace missive
