#include <UI/Missive/Http/Message/RequestTarget.hpp>

#include <Infrastructure/Missive/Codec/Utf8.hpp>

#include <algorithm>

namespace missive {
namespace {

constexpr bool isLetterOrDigit(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// `pchar` of RFC 3986 §3.3, an escape's first character included.
constexpr bool isPathCharacter(char c) noexcept {
    return isLetterOrDigit(c) || std::string_view{"-._~!$&'()*+,;=:@%"}.find(c) != std::string_view::npos;
}

constexpr bool isQueryCharacter(char c) noexcept { return isPathCharacter(c) || c == '/' || c == '?'; }

constexpr int hexDigit(char c) noexcept {
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

enum class Plus { Itself, Blank };

std::optional<std::string> decoded(std::string_view text, Plus plus) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '+' && plus == Plus::Blank) {
            result += ' ';
        } else if (text[i] != '%') {
            result += text[i];
        } else {
            const int high = i + 2 < text.size() ? hexDigit(text[i + 1]) : -1;
            const int low = i + 2 < text.size() ? hexDigit(text[i + 2]) : -1;
            if (high < 0 || low < 0 || high * 16 + low == 0) {
                return std::nullopt;
            }
            result += static_cast<char>(high * 16 + low);
            i += 2;
        }
    }
    if (!Utf8::isValid(result)) {
        return std::nullopt;
    }
    return result;
}

} // namespace

std::optional<RequestTarget> RequestTarget::parse(std::string_view target) {
    RequestTarget parsed;
    parsed.text_ = target;
    if (target == "*") {
        parsed.isAsterisk_ = true;
        parsed.path_ = target;
        return parsed;
    }
    for (const std::string_view scheme : {"http://", "https://"}) {
        if (target.starts_with(scheme)) {
            target.remove_prefix(scheme.size());
            const auto end = std::min(target.find_first_of("/?"), target.size());
            parsed.authority_ = target.substr(0, end);
            target.remove_prefix(end);
            if (parsed.authority_.empty() || parsed.authority_.find('@') != std::string::npos ||
                !target.starts_with('/')) {
                return std::nullopt;
            }
        }
    }
    const auto question = std::min(target.find('?'), target.size());
    if (!parsed.parsePath(target.substr(0, question)) ||
        (question < target.size() && !parsed.parseQuery(target.substr(question + 1)))) {
        return std::nullopt;
    }
    return parsed;
}

bool RequestTarget::parsePath(std::string_view path) {
    path_ = path;
    if (!path.starts_with('/') ||
        !std::all_of(path.begin(), path.end(), [](char c) { return c == '/' || isPathCharacter(c); })) {
        return false;
    }
    for (auto rest = path.substr(1); !rest.empty() || path.size() > 1;) {
        const auto end = std::min(rest.find('/'), rest.size());
        auto segment = decoded(rest.substr(0, end), Plus::Itself);
        if (!segment || *segment == "." || *segment == "..") {
            return false;
        }
        hasEmptySegment_ = hasEmptySegment_ || segment->empty();
        segments_.push_back(std::move(*segment));
        if (end == rest.size()) {
            break;
        }
        rest.remove_prefix(end + 1);
    }
    return true;
}

bool RequestTarget::parseQuery(std::string_view query) {
    if (!std::all_of(query.begin(), query.end(), isQueryCharacter)) {
        return false;
    }
    while (!query.empty()) {
        const auto pair = query.substr(0, query.find('&'));
        query.remove_prefix(std::min(pair.size() + 1, query.size()));
        const auto equals = std::min(pair.find('='), pair.size());
        auto name = decoded(pair.substr(0, equals), Plus::Blank);
        auto value = decoded(pair.substr(std::min(equals + 1, pair.size())), Plus::Blank);
        if (!name || !value || (name->empty() && !pair.empty())) {
            return false;
        }
        if (!pair.empty()) {
            parameters_.emplace_back(std::move(*name), std::move(*value));
        }
    }
    return true;
}

} // namespace missive
