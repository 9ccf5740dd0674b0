#include <Infrastructure/Missive/Transport/Redis/PlainJsonText.hpp>

#include <bit>
#include <cstdint>
#include <cstring>

namespace missive {

namespace {

constexpr std::uint64_t everyByte(unsigned char byte) { return 0x0101010101010101ULL * byte; }

constexpr std::uint64_t zeroes(std::uint64_t value) { return (value - everyByte(1)) & ~value; }

// Set bits in the lowest byte that is no printable ASCII character, a quote, a backslash or, on request, a slash.
constexpr std::uint64_t special(std::uint64_t bytes, bool slash) {
    const auto control = (bytes - everyByte(0x20)) & ~bytes;
    const auto quotes = zeroes(bytes ^ everyByte('"')) | zeroes(bytes ^ everyByte('\\'));
    return (bytes | control | quotes | (slash ? zeroes(bytes ^ everyByte('/')) : 0)) & everyByte(0x80);
}

// Copies up to the first special character; both need eight bytes more than `size`.
std::size_t copyOrdinary(const char* source, std::size_t size, char* target, bool slash) {
    std::size_t position = 0;
    while (position < size) {
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, source + position, 8);
        std::memcpy(target + position, &bytes, 8);
        if (const auto found = special(bytes, slash); found != 0) {
            return position + static_cast<std::size_t>(std::countr_zero(found)) / 8;
        }
        position += 8;
    }
    return size;
}

std::string& scratch(std::size_t size) {
    static thread_local std::string space;
    constexpr std::size_t largestKept = std::size_t{1} << 20;
    if (space.size() < size || space.size() > largestKept) {
        space.resize(size);
        space.shrink_to_fit();
    }
    return space;
}

char unescaped(char letter) {
    switch (letter) {
    case '"':
    case '\\':
    case '/':
        return letter;
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    default:
        return '\0';
    }
}

} // namespace

bool PlainJsonText::readString(std::string& target) {
    constexpr std::size_t slack = 8;
    if (std::endian::native != std::endian::little) {
        return false;
    }
    const auto left = text_.size() - position_;
    auto& space = scratch(left + slack);
    const char* source = text_.data() + position_;
    std::size_t written = 0;
    for (std::size_t read = 0; read < left;) {
        if (left - read > slack) {
            const auto count = copyOrdinary(source + read, left - read - slack, space.data() + written, false);
            read += count;
            written += count;
        }
        auto character = source[read++];
        if (character == '"') {
            target.assign(space.data(), written);
            position_ += read;
            return true;
        }
        if (character == '\\') {
            character = read < left ? unescaped(source[read++]) : '\0';
        } else if (static_cast<unsigned char>(character) < 0x20 || static_cast<unsigned char>(character) >= 0x80) {
            return false;
        }
        if (character == '\0') {
            return false;
        }
        space[written++] = character;
    }
    return false;
}

bool PlainJsonText::append(std::string_view text, std::string& target) {
    constexpr std::size_t slack = 8;
    if (std::endian::native != std::endian::little) {
        return false;
    }
    auto& space = scratch(2 * text.size() + 2 * slack);
    char* place = space.data();
    *place++ = '"';
    std::size_t read = 0;
    while (read < text.size()) {
        const auto left = text.size() - read;
        std::size_t count = 0;
        if (left > slack) {
            count = copyOrdinary(text.data() + read, left - slack, place, true);
            place += count;
            read += count;
        }
        const auto character = static_cast<unsigned char>(text[read]);
        const bool escapes = character == '"' || character == '\\' || character == '/';
        if (character < 0x20 || character >= 0x80) {
            return false;
        }
        if (escapes) {
            *place++ = '\\';
        }
        *place++ = text[read++];
    }
    *place++ = '"';
    target.append(space.data(), static_cast<std::size_t>(place - space.data()));
    return true;
}

} // namespace missive
