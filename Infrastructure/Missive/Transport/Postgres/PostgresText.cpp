#include <Infrastructure/Missive/Transport/Postgres/PostgresText.hpp>

#include <Infrastructure/Missive/Codec/Utf8.hpp>

#include <cstddef>
#include <cstdint>

namespace missive {

namespace {

constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

std::uint8_t byteAt(std::string_view bytes, std::size_t at) noexcept {
    return at < bytes.size() ? static_cast<std::uint8_t>(bytes[at]) : std::uint8_t{0};
}

} // namespace

bool PostgresText::canHold(std::string_view bytes) noexcept {
    return bytes.find('\0') == bytes.npos && Utf8::isValid(bytes);
}

std::string PostgresText::toBase64(std::string_view bytes) {
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        unsigned triple = 0;
        for (unsigned i = 0; i < 3; ++i) {
            triple = triple << 8U | byteAt(bytes, at + i);
        }
        for (unsigned i = 0; i < 4; ++i) {
            text.push_back(at + i <= bytes.size() ? digits[triple >> (18 - 6 * i) & 63] : '=');
        }
    }
    return text;
}

std::string PostgresText::fromBase64(std::string_view text) {
    std::string bytes;
    for (std::size_t at = 0; at + 4 <= text.size(); at += 4) {
        unsigned triple = 0;
        unsigned padding = 0;
        for (const char digit : text.substr(at, 4)) {
            const auto value = digits.find(digit);
            padding += digit == '=' ? 1 : 0;
            triple = triple << 6U | static_cast<unsigned>(value == digits.npos ? 0 : value);
        }
        for (unsigned i = 0; i + padding < 3; ++i) {
            bytes.push_back(static_cast<char>(triple >> (16 - 8 * i) & 0xFF));
        }
    }
    return toBase64(bytes) == text ? bytes : std::string{text};
}

} // namespace missive
