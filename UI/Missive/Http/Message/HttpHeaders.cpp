#include <UI/Missive/Http/Message/HttpHeaders.hpp>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace missive {
namespace {

/// What most requests and answers have.
constexpr std::size_t usualFields = 8;

/// Asked for every character of every name.
constexpr auto tokenCharacters = [] {
    constexpr std::string_view all{"!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"};
    std::array<bool, 256> table{};
    for (const char character : all) {
        table[static_cast<unsigned char>(character)] = true;
    }
    return table;
}();

constexpr bool isTokenCharacter(char character) noexcept {
    return tokenCharacters[static_cast<unsigned char>(character)];
}

constexpr bool endsLine(char character) noexcept { return character == '\r' || character == '\n' || character == '\0'; }

constexpr char lower(char character) noexcept {
    return character >= 'A' && character <= 'Z' ? static_cast<char>(character + ('a' - 'A')) : character;
}

} // namespace

bool isHttpToken(std::string_view text) noexcept {
    return !text.empty() && std::all_of(text.begin(), text.end(), isTokenCharacter);
}

bool isSameHttpName(std::string_view left, std::string_view right) noexcept {
    return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                      [](char one, char other) { return lower(one) == lower(other); });
}

void HttpHeaders::add(std::string_view name, std::string_view value) {
    if (!isHttpToken(name)) {
        throw std::invalid_argument{"A header field needs a name that is a token."};
    }
    if (std::any_of(value.begin(), value.end(), endsLine)) {
        throw std::invalid_argument{"The header field \"" + std::string{name} + "\" must have no line end and no NUL."};
    }
    if (fields_.empty()) {
        fields_.reserve(usualFields);
    }
    fields_.push_back({std::string{name}, std::string{value}});
}

void HttpHeaders::set(std::string_view name, std::string_view value) {
    remove(name);
    add(name, value);
}

void HttpHeaders::remove(std::string_view name) {
    std::erase_if(fields_, [&](const Field& field) { return isSameHttpName(field.name, name); });
}

std::optional<std::string_view> HttpHeaders::find(std::string_view name) const noexcept {
    const auto found = std::find_if(fields_.begin(), fields_.end(),
                                    [&](const Field& field) { return isSameHttpName(field.name, name); });
    if (found == fields_.end()) {
        return std::nullopt;
    }
    return found->value;
}

std::size_t HttpHeaders::count(std::string_view name) const noexcept {
    return static_cast<std::size_t>(std::count_if(
        fields_.begin(), fields_.end(), [&](const Field& field) { return isSameHttpName(field.name, name); }));
}

std::string HttpHeaders::joined(std::string_view name) const {
    std::string text;
    for (const auto& field : fields_) {
        if (isSameHttpName(field.name, name)) {
            text += (text.empty() ? "" : ", ") + field.value;
        }
    }
    return text;
}

} // namespace missive
