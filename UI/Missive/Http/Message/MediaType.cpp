#include <UI/Missive/Http/Message/MediaType.hpp>

#include <UI/Missive/Http/Message/HttpHeaders.hpp>

#include <algorithm>

namespace missive {
namespace {

std::string_view trimmed(std::string_view text) {
    const auto begin = std::min(text.find_first_not_of(" \t"), text.size());
    const auto end = text.find_last_not_of(" \t");
    return end == std::string_view::npos ? std::string_view{} : text.substr(begin, end - begin + 1);
}

std::string lower(std::string_view text) {
    std::string result{text};
    for (auto& letter : result) {
        letter = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    }
    return result;
}

/// A value that is a token, or a quoted string without escapes.
std::optional<std::string> valueOf(std::string_view text) {
    if (text.size() >= 2 && text.starts_with('"') && text.ends_with('"')) {
        const auto inner = text.substr(1, text.size() - 2);
        return inner.find_first_of("\"\\") == std::string_view::npos ? std::optional{std::string{inner}} : std::nullopt;
    }
    return isHttpToken(text) ? std::optional{std::string{text}} : std::nullopt;
}

} // namespace

std::optional<MediaType> MediaType::parse(std::string_view text) {
    MediaType media;
    auto part = trimmed(text.substr(0, text.find(';')));
    const auto slash = part.find('/');
    if (slash == std::string_view::npos || !isHttpToken(part.substr(0, slash)) ||
        !isHttpToken(part.substr(slash + 1))) {
        return std::nullopt;
    }
    media.type = lower(part.substr(0, slash));
    media.subtype = lower(part.substr(slash + 1));
    for (auto next = text.find(';'); next != std::string_view::npos; next = text.find(';')) {
        text.remove_prefix(next + 1);
        part = trimmed(text.substr(0, text.find(';')));
        if (part.empty()) {
            continue;
        }
        const auto equals = std::min(part.find('='), part.size());
        const auto value = valueOf(part.substr(std::min(equals + 1, part.size())));
        if (!isHttpToken(part.substr(0, equals)) || !value) {
            return std::nullopt;
        }
        media.parameters.emplace_back(lower(part.substr(0, equals)), *value);
    }
    return media;
}

bool MediaType::isJson() const noexcept {
    return type == "application" && (subtype == "json" || (subtype.size() > 5 && subtype.ends_with("+json")));
}

bool MediaType::isReadableJson() const noexcept {
    return isJson() && std::all_of(parameters.begin(), parameters.end(), [](const auto& parameter) {
               return parameter.first == "charset" && isSameHttpName(parameter.second, "utf-8");
           });
}

} // namespace missive
