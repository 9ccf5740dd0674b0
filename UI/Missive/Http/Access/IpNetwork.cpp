#include <UI/Missive/Http/Access/IpNetwork.hpp>

#include <Domain/Missive/Text/WholeNumber.hpp>

#include <algorithm>
#include <cstddef>

namespace missive {

std::optional<IpNetwork> IpNetwork::parse(std::string_view text) noexcept {
    constexpr int allBits = 128;
    constexpr int bitsBeforeIpV4 = 96;
    const auto slash = std::min(text.find('/'), text.size());
    const auto address = IpAddress::parse(text.substr(0, slash));
    if (!address || text.find('%') != std::string_view::npos) {
        return std::nullopt;
    }
    if (slash == text.size()) {
        return IpNetwork{*address, allBits};
    }
    const int before = text.find(':') == std::string_view::npos ? bitsBeforeIpV4 : 0;
    const auto bits = wholeNumber<unsigned>(text.substr(slash + 1));
    if (!bits || *bits > static_cast<unsigned>(allBits - before)) {
        return std::nullopt;
    }
    return IpNetwork{*address, before + static_cast<int>(*bits)};
}

bool IpNetwork::contains(const IpAddress& address) const noexcept {
    const auto& one = address_.bytes();
    const auto& other = address.bytes();
    const auto whole = static_cast<std::size_t>(bits_ / 8);
    const int rest = bits_ % 8;
    return std::equal(one.begin(), one.begin() + static_cast<std::ptrdiff_t>(whole), other.begin()) &&
           (rest == 0 || ((one[whole] ^ other[whole]) >> (8 - rest)) == 0);
}

} // namespace missive
