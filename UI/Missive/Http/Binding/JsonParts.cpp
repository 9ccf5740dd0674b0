#include <UI/Missive/Http/Binding/JsonParts.hpp>

#include <Infrastructure/Missive/Codec/JsonReader.hpp>
#include <Infrastructure/Missive/Codec/JsonToken.hpp>

namespace missive {
namespace {

std::string unescaped(std::string_view token) {
    if (token.find('\\') == std::string_view::npos) {
        return std::string{token.substr(1, token.size() - 2)};
    }
    try {
        const auto array = '[' + std::string{token} + ']';
        JsonReader reader{array};
        reader.beginArray();
        reader.nextElement();
        return std::string{reader.readString()};
    } catch (const JsonError&) { // an escape that is no character
        return std::string{token.substr(1, token.size() - 2)};
    }
}

} // namespace

JsonParts::JsonParts(std::string_view json)
    : rest_{JsonToken::trimmed(json)}, isObject_{JsonToken::kind(rest_) == JsonKind::Object} {
    if (isObject_ || JsonToken::kind(rest_) == JsonKind::Array) {
        rest_ = rest_.substr(1, rest_.size() - 2);
    } else {
        rest_ = {};
    }
}

std::optional<JsonParts::Part> JsonParts::next() {
    skipBlanksAnd(',');
    if (rest_.empty()) {
        return std::nullopt;
    }
    Part part;
    if (isObject_) {
        part.name = unescaped(takeString());
        skipBlanksAnd(':');
    }
    part.value = takeValue();
    return part;
}

void JsonParts::skipBlanksAnd(char separator) noexcept {
    rest_ = JsonToken::trimmed(rest_);
    if (rest_.starts_with(separator)) {
        rest_ = JsonToken::trimmed(rest_.substr(1));
    }
}

std::string_view JsonParts::takeString() noexcept {
    std::size_t end = 1;
    while (end < rest_.size() && rest_[end] != '"') {
        end += rest_[end] == '\\' ? 2U : 1U;
    }
    const auto token = rest_.substr(0, end + 1);
    rest_.remove_prefix(token.size());
    return token;
}

std::string_view JsonParts::takeValue() noexcept {
    const auto whole = rest_;
    std::size_t depth = 0;
    while (!rest_.empty() && (depth > 0 || rest_.front() != ',')) {
        const char next = rest_.front();
        if (next == '"') {
            takeString();
            continue;
        }
        depth += next == '{' || next == '[' ? 1U : 0U;
        depth -= next == '}' || next == ']' ? 1U : 0U;
        rest_.remove_prefix(1);
    }
    return JsonToken::trimmed(whole.substr(0, whole.size() - rest_.size()));
}

} // namespace missive
