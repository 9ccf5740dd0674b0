#include <UI/Missive/Http/Message/ClientNetwork.hpp>

#include <algorithm>
#include <array>

#include <arpa/inet.h>
#include <netinet/in.h>

namespace missive {

std::string clientNetwork(std::string_view address) {
    constexpr std::size_t counted = 8;
    std::array<char, INET6_ADDRSTRLEN> text{};
    in6_addr bytes{};
    const auto length = std::min(address.find('%'), address.size());
    if (address.find(':') == std::string_view::npos || length >= text.size()) {
        return std::string{address};
    }
    std::copy_n(address.begin(), length, text.begin());
    if (inet_pton(AF_INET6, text.data(), &bytes) != 1 || IN6_IS_ADDR_V4MAPPED(&bytes)) {
        return std::string{address};
    }
    std::fill(std::begin(bytes.s6_addr) + counted, std::end(bytes.s6_addr), std::uint8_t{0});
    inet_ntop(AF_INET6, &bytes, text.data(), text.size());
    return std::string{text.data()} + "/64";
}

} // namespace missive
