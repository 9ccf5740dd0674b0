#include <Infrastructure/Missive/Codec/JsonToken.hpp>

#include <Domain/Missive/Text/TextBeginning.hpp>

#include <cstdint>
#include <cstring>

namespace missive {

namespace {

constexpr std::size_t longestQuote = 40;

} // namespace

std::string_view JsonToken::trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    const auto first = text.find_first_not_of(blanks);
    return first == std::string_view::npos ? std::string_view{}
                                           : text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::optional<JsonKind> JsonToken::kind(std::string_view token) noexcept {
    const char first = token.empty() ? '\0' : token.front();
    switch (first) {
    case '{':
        return JsonKind::Object;
    case '[':
        return JsonKind::Array;
    case '"':
        return JsonKind::String;
    case 't':
    case 'f':
        return JsonKind::Boolean;
    case 'n':
        return JsonKind::Null;
    default:
        return first == '-' || (first >= '0' && first <= '9') ? std::optional{JsonKind::Number} : std::nullopt;
    }
}

bool JsonToken::isLargeInteger(std::string_view token) noexcept {
    constexpr std::size_t digitsThatFit = 18;
    auto digits = trimmed(token);
    digits.remove_prefix(digits.starts_with('-') ? 1 : 0);
    return digits.size() > digitsThatFit && digits.front() != '0' &&
           digits.find_first_not_of("0123456789") == std::string_view::npos;
}

std::string JsonToken::described(std::string_view token) {
    const auto text = trimmed(token);
    switch (text.empty() ? '\0' : text.front()) {
    case '{':
        return "an object";
    case '[':
        return "an array";
    case 'n':
        return text == "null" ? "null" : "malformed";
    case '"':
        break;
    default:
        return shortened(text, longestQuote);
    }
    return "the string " + shortened(text, longestQuote) + (text.size() > longestQuote ? "\"" : "");
}

std::string JsonToken::shortened(std::string_view text, std::size_t longest) {
    if (text.size() <= longest) {
        return std::string{text};
    }
    return std::string{textBeginning(text, longest)} + "…";
}

std::size_t JsonToken::plainLength(const char* text) {
    constexpr std::uint64_t ones = 0x0101010101010101ULL;
    const auto zeroes = [](std::uint64_t value) { return (value - ones) & ~value & (ones * 0x80); };
    std::size_t length = 0;
    std::uint64_t bytes = 0;
    for (;; length += 8) {
        std::memcpy(&bytes, text + length, 8);
        if ((zeroes(bytes ^ (ones * '"')) | zeroes(bytes ^ (ones * '\\'))) != 0) {
            break;
        }
    }
    while (text[length] != '"' && text[length] != '\\') {
        ++length;
    }
    return length;
}

} // namespace missive
