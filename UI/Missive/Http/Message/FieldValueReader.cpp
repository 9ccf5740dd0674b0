#include <UI/Missive/Http/Message/FieldValueReader.hpp>

#include <UI/Missive/Http/Message/HttpHeaders.hpp>

#include <algorithm>

namespace missive {
namespace {

constexpr bool isQuotable(char c) noexcept {
    const auto byte = static_cast<unsigned char>(c);
    return byte == '\t' || (byte >= 0x20 && byte != 0x7f);
}

} // namespace

bool FieldValueReader::take(char character) noexcept {
    if (!rest_.starts_with(character)) {
        return false;
    }
    rest_.remove_prefix(1);
    return true;
}

std::string_view FieldValueReader::token() noexcept {
    const auto* const end = std::find_if(rest_.begin(), rest_.end(), [](char c) { return !isHttpToken({&c, 1}); });
    const auto token = rest_.substr(0, static_cast<std::size_t>(end - rest_.begin()));
    rest_.remove_prefix(token.size());
    return token;
}

std::optional<std::string_view> FieldValueReader::quoted() noexcept {
    if (!rest_.starts_with('"')) {
        return std::nullopt;
    }
    for (std::size_t i = 1; i < rest_.size() && isQuotable(rest_[i]); ++i) {
        if (rest_[i] == '"') {
            const auto text = rest_.substr(1, i - 1);
            rest_.remove_prefix(i + 1);
            return text;
        }
        if (rest_[i] == '\\' && (++i == rest_.size() || !isQuotable(rest_[i]))) {
            break;
        }
    }
    return std::nullopt;
}

std::optional<FieldValueReader::Parameter> FieldValueReader::parameter() noexcept {
    FieldValueReader ahead{*this};
    ahead.skipBlanks();
    if (!ahead.take(';')) {
        return std::nullopt;
    }
    ahead.skipBlanks();
    Parameter parameter{ahead.token(), {}};
    if (!parameter.name.empty()) {
        if (!ahead.take('=')) {
            return std::nullopt;
        }
        const auto quotedValue = ahead.quoted();
        parameter.value = quotedValue ? *quotedValue : ahead.token();
        if (parameter.value.empty() && !quotedValue) {
            return std::nullopt;
        }
    }
    *this = ahead;
    return parameter;
}

void FieldValueReader::skipBlanks() noexcept {
    rest_.remove_prefix(std::min(rest_.find_first_not_of(" \t"), rest_.size()));
}

void FieldValueReader::skipElement() noexcept {
    while (!rest_.empty() && !take(',')) {
        if (!quoted()) {
            rest_.remove_prefix(1);
        }
    }
}

} // namespace missive
