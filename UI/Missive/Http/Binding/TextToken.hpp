#pragma once

#include <Infrastructure/Missive/Codec/DescribedFields.hpp>
#include <Infrastructure/Missive/Codec/TypedJson.hpp>

#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

namespace missive {

/// A whole number as it stands in a path or a query: digits, with a minus where it may be negative. What is none
/// becomes a JSON string, which decoding refuses with a sentence.
std::string signedToken(std::string_view text);
std::string unsignedToken(std::string_view text);

/// `true`, `false`, `1` or `0`; otherwise as above.
std::string boolToken(std::string_view text);

namespace detail {

template <class T> struct TextToken {
    static std::string of(std::string_view text) {
        if constexpr (HasJsonValue<T>) {
            using Wire = std::remove_cvref_t<decltype(JsonValue<T>::toWire(std::declval<const T&>()))>;
            return TextToken<Wire>::of(text);
        } else if constexpr (std::same_as<T, bool>) {
            return boolToken(text);
        } else if constexpr (std::is_enum_v<T>) {
            return enumToken(text);
        } else if constexpr (std::integral<T>) {
            return std::is_signed_v<T> ? signedToken(text) : unsignedToken(text);
        } else {
            return typedJson<T>(text);
        }
    }

    static std::string enumToken(std::string_view text) {
        std::string token = signedToken(text);
        forEachCase<T>([&](std::string_view name, T value) {
            if (text == name) {
                token = std::to_string(static_cast<std::underlying_type_t<T>>(value));
            }
        });
        return token;
    }
};

template <class T> struct TextToken<std::optional<T>> : TextToken<T> {};

} // namespace detail

/// What stands in a path or a query for a T, as a JSON token to be decoded as one; enums by the name of their case or
/// its number.
template <class T>
    requires isTyped<T>
std::string textToken(std::string_view text) {
    return detail::TextToken<T>::of(text);
}

} // namespace missive
