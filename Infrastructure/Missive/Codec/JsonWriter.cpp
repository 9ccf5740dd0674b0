#include <Infrastructure/Missive/Codec/JsonWriter.hpp>

#include <Infrastructure/Missive/Codec/Utf8.hpp>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <stdexcept>
#include <utility>

namespace missive {

namespace {

constexpr char hexDigits[] = "0123456789abcdef";
constexpr std::uint32_t replacement = 0xfffd;

constexpr bool needsEscape(char character) {
    const auto byte = static_cast<unsigned char>(character);
    return byte < 0x20 || byte >= 0x80 || character == '"' || character == '\\' || character == '/';
}

constexpr std::uint64_t everyByte(unsigned char byte) { return 0x0101010101010101ULL * byte; }

// High bit set in some byte exactly when one of the eight bytes needs an escape; the lowest such byte is the first.
constexpr std::uint64_t escapesAmong(std::uint64_t bytes) {
    const auto zeroes = [](std::uint64_t value) { return (value - everyByte(1)) & ~value; };
    return (bytes | ((bytes - everyByte(0x20)) & ~bytes) | zeroes(bytes ^ everyByte('"')) |
            zeroes(bytes ^ everyByte('\\')) | zeroes(bytes ^ everyByte('/'))) &
           everyByte(0x80);
}

// Copies characters that need no escape and says how many they were.
std::size_t copyPlain(const char* source, std::size_t size, char* target) {
    std::size_t position = 0;
    for (; position + 8 <= size; position += 8) {
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, source + position, 8);
        std::memcpy(target + position, &bytes, 8);
        const auto escapes = escapesAmong(bytes);
        if (escapes != 0 && std::endian::native == std::endian::little) {
            return position + static_cast<std::size_t>(std::countr_zero(escapes)) / 8;
        }
        if (escapes != 0) {
            break;
        }
    }
    if (size >= 8 && position < size && std::endian::native == std::endian::little) { // the last eight once more
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, source + size - 8, 8);
        const auto escapes = escapesAmong(bytes) >> (8 * (position + 8 - size));
        std::memcpy(target + size - 8, &bytes, 8);
        return escapes == 0 ? size : position + static_cast<std::size_t>(std::countr_zero(escapes)) / 8;
    }
    for (; position < size && !needsEscape(source[position]); ++position) {
        target[position] = source[position];
    }
    return position;
}

[[noreturn]] void refuse(std::string_view field, std::string_view problem) {
    std::string sentence{field.empty() ? std::string_view{"A value"} : std::string_view{"The field \""}};
    if (!field.empty()) {
        sentence.append(field).append("\"");
    }
    throw std::invalid_argument{sentence.append(" cannot be written as JSON: ").append(problem)};
}

char* putUnit(char* place, std::uint32_t unit) {
    *place++ = '\\';
    *place++ = 'u';
    for (int shift = 12; shift >= 0; shift -= 4) {
        *place++ = hexDigits[(unit >> shift) & 0xf];
    }
    return place;
}

char shortEscape(std::uint32_t character) {
    switch (character) {
    case '"':
        return '"';
    case '\\':
        return '\\';
    case '/':
        return '/';
    case '\b':
        return 'b';
    case '\f':
        return 'f';
    case '\n':
        return 'n';
    case '\r':
        return 'r';
    case '\t':
        return 't';
    default:
        return 0;
    }
}

char* putEscaped(char* place, std::uint32_t character) {
    if (const char letter = shortEscape(character); letter != 0) {
        *place++ = '\\';
        *place++ = letter;
        return place;
    }
    if (character >= 0x10000) {
        place = putUnit(place, 0xd800 + ((character - 0x10000) >> 10));
        return putUnit(place, 0xdc00 + ((character - 0x10000) & 0x3ff));
    }
    return putUnit(place, character);
}

} // namespace

void JsonWriter::grow(std::size_t count) {
    const auto used = static_cast<std::size_t>(cursor_ - begin_);
    const auto capacity = std::max(used + count, 2 * static_cast<std::size_t>(end_ - begin_));
    std::unique_ptr<char[]> larger{new char[capacity]};
    std::memcpy(larger.get(), begin_, used);
    more_ = std::move(larger);
    begin_ = more_.get();
    cursor_ = begin_ + used;
    end_ = begin_ + capacity;
}

void JsonWriter::string(std::string_view text, std::string_view field) {
    char* place = room(text.size() + 2);
    *place++ = '"';
    const auto plain = copyPlain(text.data(), text.size(), place);
    cursor_ = place + plain;
    if (plain < text.size()) {
        escaped(text.substr(plain), field);
    }
    raw('"');
}

void JsonWriter::escaped(std::string_view text, std::string_view field) {
    while (!text.empty()) {
        if (text[0] == '"' || text[0] == '\\' || text[0] == '/') {
            char* place = room(text.size() + 1);
            if (text[0] != '/' || !isForPeople_) {
                *place++ = '\\';
            }
            *place++ = text[0];
            text.remove_prefix(1);
            const auto plain = copyPlain(text.data(), text.size(), place);
            cursor_ = place + plain;
            text.remove_prefix(plain);
            continue;
        }
        auto [character, length] = Utf8::first(text);
        const bool isBad = length == 0;
        if (isBad && !replacesBadBytes_) {
            refuse(field, "it is not valid UTF-8.");
        }
        if (isBad) {
            character = replacement;
            length = 1;
        }
        if (isForPeople_ && character >= 0x80 && !isBad) {
            raw(text.substr(0, length));
        } else {
            cursor_ = putEscaped(room(12), character);
        }
        text.remove_prefix(length);
        const auto plain = copyPlain(text.data(), text.size(), room(text.size()));
        cursor_ += plain;
        text.remove_prefix(plain);
    }
}

void JsonWriter::floating(double value, std::string_view field) {
    if (!std::isfinite(value)) {
        refuse(field, "it is not a finite number.");
    }
    std::array<char, 32> shortest;
    const auto end =
        std::to_chars(shortest.data(), shortest.data() + shortest.size(), value, std::chars_format::scientific).ptr;
    scientific({shortest.data(), static_cast<std::size_t>(end - shortest.data())});
}

void JsonWriter::floating(float value, std::string_view field) {
    if (!std::isfinite(value)) {
        refuse(field, "it is not a finite number.");
    }
    std::array<char, 32> shortest;
    const auto end =
        std::to_chars(shortest.data(), shortest.data() + shortest.size(), value, std::chars_format::scientific).ptr;
    scientific({shortest.data(), static_cast<std::size_t>(end - shortest.data())});
}

// Takes `-d.ddde±xx` and lays it out as PHP does with serialize_precision -1: plain from 1e-4 up to 17 digits before
// the point, else `1.0e+25`.
void JsonWriter::scientific(std::string_view shortest) {
    if (shortest.front() == '-') {
        raw('-');
        shortest.remove_prefix(1);
    }
    const auto mark = shortest.find('e');
    std::string digits{shortest.substr(0, 1)};
    digits.append(mark > 2 ? shortest.substr(2, mark - 2) : std::string_view{});
    int exponent = 0;
    const auto exponentText = shortest.substr(shortest[mark + 1] == '+' ? mark + 2 : mark + 1);
    std::from_chars(exponentText.data(), exponentText.data() + exponentText.size(), exponent);
    if (exponent < -4 || exponent > 16) {
        raw(std::string_view{digits}.substr(0, 1));
        raw('.');
        raw(digits.size() > 1 ? std::string_view{digits}.substr(1) : std::string_view{"0"});
        raw(exponent < 0 ? std::string_view{"e-"} : std::string_view{"e+"});
        integer(std::abs(exponent));
    } else if (exponent < 0) {
        raw(std::string_view{"0."});
        raw(std::string(static_cast<std::size_t>(-exponent - 1), '0'));
        raw(digits);
    } else {
        const auto whole = static_cast<std::size_t>(exponent) + 1;
        digits.resize(std::max(digits.size(), whole + 1), '0');
        raw(std::string_view{digits}.substr(0, whole));
        raw('.');
        raw(std::string_view{digits}.substr(whole));
    }
}

void JsonWriter::uuid(const Uuid& value) {
    char* place = room(38);
    *place++ = '"';
    for (std::size_t i = 0; i < 16; ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10) {
            *place++ = '-';
        }
        *place++ = hexDigits[value.bytes()[i] >> 4];
        *place++ = hexDigits[value.bytes()[i] & 15];
    }
    *place++ = '"';
    cursor_ = place;
}

} // namespace missive
