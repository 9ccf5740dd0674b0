#include <UI/Missive/Http/Message/IdempotencyKey.hpp>

#include <UI/Missive/Http/Message/FieldValueReader.hpp>

#include <algorithm>

namespace missive {
namespace {

constexpr std::size_t longest = 255;

constexpr bool isVisible(char c) noexcept { return c > 0x20 && c < 0x7f; }

/// RFC 8941 §3.3.4, with any first character: most clients send a UUID, which may begin with a digit.
std::string bareKey(FieldValueReader& reader) {
    std::string key;
    for (std::string_view piece = reader.token();; piece = reader.token()) {
        key += piece;
        if (reader.take(':')) {
            key += ':';
        } else if (reader.take('/')) {
            key += '/';
        } else {
            return key;
        }
    }
}

std::optional<std::string> unescaped(std::string_view text) {
    std::string key;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && text[++i] != '"' && text[i] != '\\') {
            return std::nullopt;
        }
        key += text[i];
    }
    return key;
}

} // namespace

std::optional<IdempotencyKey> IdempotencyKey::parse(std::string_view value) {
    FieldValueReader reader{value};
    reader.skipBlanks();
    const auto quoted = reader.quoted();
    auto key = quoted ? unescaped(*quoted) : bareKey(reader);
    reader.skipBlanks();
    if (!reader.isAtEnd() || !key || key->empty() || key->size() > longest ||
        !std::all_of(key->begin(), key->end(), isVisible)) {
        return std::nullopt;
    }
    return IdempotencyKey{std::move(*key)};
}

} // namespace missive
