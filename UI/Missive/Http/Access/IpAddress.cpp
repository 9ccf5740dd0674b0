#include <UI/Missive/Http/Access/IpAddress.hpp>

#include <algorithm>

#include <arpa/inet.h>

namespace missive {
namespace {

constexpr IpAddress::Bytes mapped{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
constexpr std::ptrdiff_t mappedLength = 12;

} // namespace

std::optional<IpAddress> IpAddress::parse(std::string_view text) noexcept {
    std::array<char, INET6_ADDRSTRLEN> terminated{};
    const bool isIpV6 = text.find(':') != std::string_view::npos;
    const auto length = isIpV6 ? std::min(text.find('%'), text.size()) : text.size();
    if (length >= terminated.size() || text.find('\0') != std::string_view::npos) {
        return std::nullopt;
    }
    std::copy_n(text.begin(), length, terminated.begin());
    IpAddress address;
    if (!isIpV6) {
        address.bytes_ = mapped;
    }
    if (inet_pton(isIpV6 ? AF_INET6 : AF_INET, terminated.data(),
                  address.bytes_.data() + (isIpV6 ? 0 : mappedLength)) != 1) {
        return std::nullopt;
    }
    return address;
}

bool IpAddress::isIpV4() const noexcept {
    return std::equal(bytes_.begin(), bytes_.begin() + mappedLength, mapped.begin());
}

bool IpAddress::isLoopback() const noexcept {
    constexpr Bytes loopback{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
    return isIpV4() ? bytes_[mappedLength] == 127 : bytes_ == loopback;
}

std::string IpAddress::toString() const {
    std::array<char, INET6_ADDRSTRLEN> text{};
    inet_ntop(isIpV4() ? AF_INET : AF_INET6, bytes_.data() + (isIpV4() ? mappedLength : 0), text.data(), text.size());
    return text.data();
}

} // namespace missive
