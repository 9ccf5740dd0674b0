#include <Domain/Missive/Uuid.hpp>

#include <array>
#include <cstddef>
#include <cstdint>

namespace missive {

namespace {

// The value of a hexadecimal digit; 0xff for any other character.
constexpr auto hexValues = [] {
    std::array<std::uint8_t, 256> values{};
    values.fill(0xff);
    for (std::uint8_t i = 0; i < 16; ++i) {
        values[static_cast<unsigned char>("0123456789abcdef"[i])] = i;
        values[static_cast<unsigned char>("0123456789ABCDEF"[i])] = i;
    }
    return values;
}();

// Where the two digits of each byte begin.
constexpr std::array<std::uint8_t, 16> digitsAt{0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34};

} // namespace

std::optional<Uuid> Uuid::parse(std::string_view text) noexcept {
    if (text.size() != 36 || text[8] != '-' || text[13] != '-' || text[18] != '-' || text[23] != '-') {
        return std::nullopt;
    }
    Bytes bytes{};
    unsigned seen = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const unsigned high = hexValues[static_cast<unsigned char>(text[digitsAt[i]])];
        const unsigned low = hexValues[static_cast<unsigned char>(text[digitsAt[i] + 1U])];
        seen |= high | low;
        bytes[i] = static_cast<std::uint8_t>((high << 4) | low);
    }
    return seen > 15 ? std::nullopt : std::optional<Uuid>{bytes};
}

std::string Uuid::toString() const {
    static constexpr char digits[] = "0123456789abcdef";
    std::string text(36, '-');
    for (std::size_t i = 0; i < bytes_.size(); ++i) {
        text[digitsAt[i]] = digits[bytes_[i] >> 4];
        text[digitsAt[i] + 1U] = digits[bytes_[i] & 15];
    }
    return text;
}

} // namespace missive
