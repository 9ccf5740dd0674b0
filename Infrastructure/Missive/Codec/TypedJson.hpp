#pragma once

#include <Infrastructure/Missive/Codec/JsonDecode.hpp>

#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

namespace missive {

/// What somebody typed, as a JSON string.
std::string typedText(std::string_view text);

/// What somebody typed, as a JSON number, or true or false. Text that is none of these becomes a string, which
/// decoding refuses with a sentence.
std::string typedLiteral(std::string_view text);

namespace detail {

/// What a T is typed as; more than one word is none.
enum class Typed { Text, Literal, Nothing };

template <class T> struct TypedJson {
    static constexpr Typed as() {
        if constexpr (HasJsonValue<T>) {
            using Wire = std::remove_cvref_t<decltype(JsonValue<T>::toWire(std::declval<const T&>()))>;
            return TypedJson<Wire>::as();
        } else if constexpr (std::is_arithmetic_v<T> || std::is_enum_v<T>) {
            return Typed::Literal;
        } else if constexpr (std::same_as<T, std::string> || std::same_as<T, Uuid> || std::same_as<T, TimePoint>) {
            return Typed::Text;
        } else {
            return Typed::Nothing;
        }
    }
};

template <class Tag> struct TypedJson<Identifier<Tag>> : TypedJson<Uuid> {};
template <class T> struct TypedJson<std::optional<T>> : TypedJson<T> {};
template <class Count, class Period> struct TypedJson<std::chrono::duration<Count, Period>> : TypedJson<Count> {};

} // namespace detail

/// Whether a T can be typed as one word: text, a number, true or false, a time, an identifier.
template <class T> inline constexpr bool isTyped = detail::TypedJson<T>::as() != detail::Typed::Nothing;

/// The word somebody typed for a T as JSON, to be decoded as one.
template <class T>
    requires isTyped<T>
std::string typedJson(std::string_view word) {
    return detail::TypedJson<T>::as() == detail::Typed::Text ? typedText(word) : typedLiteral(word);
}

} // namespace missive
