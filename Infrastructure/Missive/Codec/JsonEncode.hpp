#pragma once

#include <Domain/Missive/Identifier.hpp>
#include <Domain/Missive/TimePoint.hpp>
#include <Domain/Missive/Uuid.hpp>
#include <Infrastructure/Missive/Codec/JsonDescription.hpp>
#include <Infrastructure/Missive/Codec/JsonMilliseconds.hpp>
#include <Infrastructure/Missive/Codec/JsonWriter.hpp>
#include <Infrastructure/Missive/Codec/RawJson.hpp>
#include <Infrastructure/Missive/Codec/Rfc3339.hpp>

#include <array>
#include <chrono>
#include <concepts>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

namespace missive {

/// Writes `value` as JSON. Described structs become objects with their members' names in the order of the description;
/// std::optional becomes null or its value; vectors, arrays and spans become arrays; maps with string keys objects;
/// enums their underlying number; instants RFC 3339 in UTC, with six digits of a fraction unless it is zero; durations
/// milliseconds, with a fraction unless it is zero; identifiers strings. Other types are written through JsonValue.
///
/// Throws std::invalid_argument, naming the field, for text that is not UTF-8, for numbers that are not finite and for
/// durations of more milliseconds than 64 bits hold.
template <class T> void encodeJson(JsonWriter& writer, const T& value, std::string_view field = {});

/// The JSON text of `value`; see encodeJson.
template <class T> std::string toJson(const T& value) {
    JsonWriter writer;
    encodeJson(writer, value);
    return writer.toString();
}

/// The same with slashes and what is not ASCII as they are.
template <class T> std::string toReadableJson(const T& value) {
    JsonWriter writer;
    writer.forPeople();
    encodeJson(writer, value);
    return writer.toString();
}

namespace detail {

template <class T> struct JsonEncoder {
    static void encode(JsonWriter& writer, const T& value, std::string_view field) {
        checkJsonType<T>();
        if constexpr (HasJsonValue<T>) {
            encodeJson(writer, JsonValue<T>::toWire(value), field);
        } else if constexpr (std::same_as<T, bool>) {
            writer.boolean(value);
        } else if constexpr (std::integral<T>) {
            writer.integer(value);
        } else if constexpr (std::floating_point<T>) {
            writer.floating(value, field);
        } else if constexpr (std::is_enum_v<T>) {
            writer.integer(static_cast<std::underlying_type_t<T>>(value));
        } else if constexpr (JsonDescribed<T>) {
            JsonDescription<T>::check();
            encodeMembers(writer, value, std::make_index_sequence<JsonDescription<T>::count>{});
        } else {
            static_assert(JsonDescribed<T>, "this type is not described: describe it with BOOST_DESCRIBE_STRUCT in "
                                            "Infrastructure, or specialize missive::JsonValue for it");
        }
    }

private:
    // `,"name":` for every member but the first, which has `{"name":`.
    template <class Member, bool first> static constexpr auto prefix = [] {
        constexpr std::string_view name{Member::name};
        std::array<char, name.size() + 4> text{};
        text[0] = first ? '{' : ',';
        text[1] = '"';
        for (std::size_t i = 0; i < name.size(); ++i) {
            text[i + 2] = name[i];
        }
        text[name.size() + 2] = '"';
        text[name.size() + 3] = ':';
        return text;
    }();

    template <class Member, bool first> static void encodeMember(JsonWriter& writer, const T& value) {
        writer.raw(std::string_view{prefix<Member, first>.data(), prefix<Member, first>.size()});
        encodeJson(writer, value.*Member::pointer, Member::name);
    }

    template <std::size_t... I>
    static void encodeMembers(JsonWriter& writer, const T& value, std::index_sequence<I...>) {
        if constexpr (sizeof...(I) == 0) {
            writer.raw('{');
        }
        (encodeMember < typename JsonDescription<T>::template Member<I>, I == 0 > (writer, value), ...);
        writer.raw('}');
    }
};

template <> struct JsonEncoder<std::string> {
    static void encode(JsonWriter& writer, const std::string& value, std::string_view field) {
        writer.string(value, field);
    }
};

template <> struct JsonEncoder<Uuid> {
    static void encode(JsonWriter& writer, const Uuid& value, std::string_view) { writer.uuid(value); }
};

template <class Tag> struct JsonEncoder<Identifier<Tag>> {
    static void encode(JsonWriter& writer, const Identifier<Tag>& value, std::string_view) {
        writer.uuid(value.value());
    }
};

template <> struct JsonEncoder<RawJson> {
    static void encode(JsonWriter& writer, const RawJson& value, std::string_view) { writer.raw(value.text); }
};

template <> struct JsonEncoder<TimePoint> {
    static void encode(JsonWriter& writer, const TimePoint& value, std::string_view) {
        writer.raw('"');
        writer.raw(formatRfc3339WithFraction(value).view());
        writer.raw('"');
    }
};

template <class Count, class Period> struct JsonEncoder<std::chrono::duration<Count, Period>> {
    static void encode(JsonWriter& writer, const std::chrono::duration<Count, Period>& value, std::string_view field) {
        checkJsonType<std::chrono::duration<Count, Period>>();
        if constexpr (JsonDuration<std::chrono::duration<Count, Period>>) {
            JsonMilliseconds::of(value, field).write(writer);
        }
    }
};

template <class T> struct JsonEncoder<std::optional<T>> {
    static void encode(JsonWriter& writer, const std::optional<T>& value, std::string_view field) {
        if (value) {
            encodeJson(writer, *value, field);
        } else {
            writer.null();
        }
    }
};

template <class... Alternatives> struct JsonEncoder<std::variant<Alternatives...>> {
    static void encode(JsonWriter& writer, const std::variant<Alternatives...>& value, std::string_view field) {
        std::visit([&](const auto& alternative) { encodeJson(writer, alternative, field); }, value);
    }
};

template <class List> struct JsonListEncoder {
    static void encode(JsonWriter& writer, const List& values, std::string_view field) {
        char separator = '[';
        for (const auto& value : values) {
            writer.raw(separator);
            encodeJson(writer, static_cast<const typename List::value_type&>(value), field);
            separator = ',';
        }
        writer.raw(values.empty() ? std::string_view{"[]"} : std::string_view{"]"});
    }
};

template <class T> struct JsonEncoder<std::vector<T>> : JsonListEncoder<std::vector<T>> {};
template <class T, std::size_t n> struct JsonEncoder<std::array<T, n>> : JsonListEncoder<std::array<T, n>> {};
template <class T, std::size_t n> struct JsonEncoder<std::span<T, n>> : JsonListEncoder<std::span<T, n>> {};

template <class Map> struct JsonMapEncoder {
    static void encode(JsonWriter& writer, const Map& values, std::string_view field) {
        char separator = '{';
        for (const auto& [key, value] : values) {
            writer.raw(separator);
            writer.string(key, field);
            writer.raw(':');
            encodeJson(writer, value, key);
            separator = ',';
        }
        writer.raw(values.empty() ? std::string_view{"{}"} : std::string_view{"}"});
    }
};

template <class T, class... Rest> struct JsonEncoder<std::map<std::string, T, Rest...>>
    : JsonMapEncoder<std::map<std::string, T, Rest...>> {};
template <class T, class... Rest> struct JsonEncoder<std::unordered_map<std::string, T, Rest...>>
    : JsonMapEncoder<std::unordered_map<std::string, T, Rest...>> {};

} // namespace detail

template <class T> void encodeJson(JsonWriter& writer, const T& value, std::string_view field) {
    detail::JsonEncoder<T>::encode(writer, value, field);
}

} // namespace missive
