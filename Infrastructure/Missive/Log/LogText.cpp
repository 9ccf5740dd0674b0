#include <Infrastructure/Missive/Log/LogText.hpp>

#include <Infrastructure/Missive/Codec/Utf8.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace missive {

namespace {

constexpr std::string_view digits = "0123456789abcdef";

bool isPlainAscii(unsigned char byte) { return byte >= 0x20 && byte < 0x7f && byte != '"' && byte != '\\'; }

constexpr auto safeInValues = [] {
    std::array<bool, 256> safe{};
    for (const char each : std::string_view{"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.:/@+-"}) {
        safe[static_cast<unsigned char>(each)] = true;
    }
    return safe;
}();

bool isSafeInValue(unsigned char byte) { return safeInValues[byte]; }

/// Control characters, line separators, and what turns the direction of text.
bool isHidden(std::uint32_t codePoint) {
    return codePoint < 0x20 || (codePoint >= 0x7f && codePoint < 0xa0) || codePoint == 0x2028 || codePoint == 0x2029 ||
           (codePoint >= 0x202a && codePoint <= 0x202e) || (codePoint >= 0x2066 && codePoint <= 0x2069);
}

void hide(std::string& line, std::uint32_t codePoint) {
    const auto* known = codePoint == '\n' ? "\\n" : codePoint == '\r' ? "\\r" : codePoint == '\t' ? "\\t" : nullptr;
    if (known != nullptr) {
        line += known;
        return;
    }
    line += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4) {
        line += digits[(codePoint >> static_cast<unsigned>(shift)) & 15U];
    }
}

void badByte(std::string& line, char bad, bool isQuoted) {
    const auto byte = static_cast<unsigned char>(bad);
    line.append(isQuoted ? "\\\\x" : "\\x").append(1, digits[byte >> 4U]).append(1, digits[byte & 15U]);
}

/// What begins with something that cannot be copied as it is: one character or byte of it is written and taken away.
void appendSpecial(std::string& line, std::string_view& text, bool isQuoted) {
    const auto [codePoint, length] = Utf8::first(text);
    if (length == 0) {
        badByte(line, text.front(), isQuoted);
    } else if (isHidden(codePoint)) {
        hide(line, codePoint);
    } else {
        if (isQuoted && (codePoint == '"' || codePoint == '\\')) {
            line += '\\';
        }
        line += text.substr(0, length);
    }
    text.remove_prefix(std::max<std::size_t>(length, 1));
}

/// Whether all eight are plain ASCII, by the well-known tests for a byte that is zero, or less than 0x20.
bool arePlainAscii(std::uint64_t eight) {
    constexpr std::uint64_t ones = 0x0101010101010101U;
    constexpr std::uint64_t highs = 0x8080808080808080U;
    const auto zeros = [](std::uint64_t bytes) { return (bytes - ones) & ~bytes; };
    const auto special = (eight - 0x20 * ones) | zeros(eight ^ ('"' * ones)) | zeros(eight ^ ('\\' * ones)) |
                         zeros(eight ^ (0x7f * ones)) | eight;
    return (special & highs) == 0;
}

std::size_t plainBytes(std::string_view text) {
    std::size_t count = 0;
    for (std::uint64_t eight = 0; count + sizeof eight <= text.size(); count += sizeof eight) {
        std::memcpy(&eight, text.data() + count, sizeof eight);
        if (!arePlainAscii(eight)) {
            break;
        }
    }
    while (count < text.size() && isPlainAscii(static_cast<unsigned char>(text[count]))) {
        ++count;
    }
    return count;
}

void append(std::string& line, std::string_view text, bool isQuoted) {
    while (!text.empty()) {
        const auto count = plainBytes(text);
        line += text.substr(0, count);
        text.remove_prefix(count);
        if (!text.empty()) {
            appendSpecial(line, text, isQuoted);
        }
    }
}

bool needsQuotes(std::string_view text) {
    if (text.empty()) {
        return true;
    }
    for (;;) {
        std::size_t safe = 0;
        while (safe < text.size() && isSafeInValue(static_cast<unsigned char>(text[safe]))) {
            ++safe;
        }
        text.remove_prefix(safe);
        if (text.empty()) {
            return false;
        }
        const auto [codePoint, length] = Utf8::first(text);
        if (length < 2 || isHidden(codePoint)) {
            return true;
        }
        text.remove_prefix(length);
    }
}

} // namespace

void LogText::plain(std::string& line, std::string_view text) { append(line, text, false); }

void LogText::value(std::string& line, std::string_view text) {
    if (needsQuotes(text)) {
        json(line, text);
    } else {
        line += text;
    }
}

void LogText::json(std::string& line, std::string_view text) {
    line += '"';
    append(line, text, true);
    line += '"';
}

} // namespace missive
