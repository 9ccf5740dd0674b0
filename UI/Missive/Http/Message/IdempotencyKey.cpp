#include <UI/Missive/Http/Message/IdempotencyKey.hpp>

#include <algorithm>

namespace missive {
namespace {

constexpr std::size_t longest = 255;

std::optional<std::string> unquoted(std::string_view text) {
    std::string key;
    for (std::size_t i = 1; i + 1 < text.size(); ++i) {
        if (text[i] == '"') {
            return std::nullopt;
        }
        if (text[i] == '\\') {
            ++i;
            if (i + 1 >= text.size() || (text[i] != '"' && text[i] != '\\')) {
                return std::nullopt;
            }
        }
        key += text[i];
    }
    return key;
}

} // namespace

std::optional<std::string> idempotencyKey(std::string_view header) {
    auto key = std::optional{std::string{header}};
    if (header.starts_with('"')) {
        key = header.size() >= 2 && header.ends_with('"') ? unquoted(header) : std::nullopt;
    }
    if (!key || key->empty() || key->size() > longest ||
        !std::all_of(key->begin(), key->end(), [](char c) { return c > ' ' && c < '\x7f'; })) {
        return std::nullopt;
    }
    return key;
}

} // namespace missive
