#include <Infrastructure/Missive/Codec/Utf8.hpp>

#include <cstdint>
#include <cstring>

namespace missive {

namespace {

constexpr std::uint64_t high = 0x8080808080808080U;

std::uint64_t eightOf(const char* bytes) noexcept {
    std::uint64_t eight = 0;
    std::memcpy(&eight, bytes, sizeof eight);
    return eight;
}

/// How many bytes at the beginning are ASCII: 32 at a time, then eight, of which the last may have been looked at.
std::size_t asciiBytes(std::string_view text) noexcept {
    constexpr std::size_t step = sizeof high;
    const auto* bytes = text.data();
    std::size_t count = 0;
    for (; count + 4 * step <= text.size(); count += 4 * step) {
        const auto* at = bytes + count;
        if (((eightOf(at) | eightOf(at + step) | eightOf(at + 2 * step) | eightOf(at + 3 * step)) & high) != 0) {
            break;
        }
    }
    for (; count + step <= text.size(); count += step) {
        if ((eightOf(bytes + count) & high) != 0) {
            break;
        }
    }
    if (text.size() >= step && count + step > text.size() && (eightOf(bytes + text.size() - step) & high) == 0) {
        return text.size();
    }
    while (count < text.size() && static_cast<unsigned char>(text[count]) < 0x80) {
        ++count;
    }
    return count;
}

} // namespace

Utf8::Character Utf8::first(std::string_view text) noexcept {
    const auto byteAt = [text](std::size_t index) { return static_cast<unsigned char>(text[index]); };
    const unsigned lead = byteAt(0);
    const std::size_t length = lead < 0x80   ? 1
                               : lead < 0xc2 ? 0
                               : lead < 0xe0 ? 2
                               : lead < 0xf0 ? 3
                               : lead < 0xf5 ? 4
                                             : 0;
    if (length < 2 || text.size() < length) {
        return {lead, length == 1 ? std::size_t{1} : 0};
    }
    std::uint32_t value = lead & (0x7fU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if ((byteAt(i) & 0xc0U) != 0x80) {
            return {};
        }
        value = (value << 6) | (byteAt(i) & 0x3fU);
    }
    const bool overlong = (length == 3 && value < 0x800) || (length == 4 && value < 0x10000);
    const bool surrogate = value >= 0xd800 && value < 0xe000;
    return {value, overlong || surrogate || value > 0x10ffff ? 0 : length};
}

bool Utf8::isValid(std::string_view text) noexcept {
    while (!text.empty()) {
        text.remove_prefix(asciiBytes(text));
        if (text.empty()) {
            break;
        }
        const auto length = first(text).length;
        if (length == 0) {
            return false;
        }
        text.remove_prefix(length);
    }
    return true;
}

} // namespace missive
