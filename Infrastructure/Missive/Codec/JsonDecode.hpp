#pragma once

#include <Domain/Missive/Identifier.hpp>
#include <Domain/Missive/TimePoint.hpp>
#include <Domain/Missive/Uuid.hpp>
#include <Infrastructure/Missive/Codec/JsonDescription.hpp>
#include <Infrastructure/Missive/Codec/JsonReader.hpp>
#include <Infrastructure/Missive/Codec/RawJson.hpp>
#include <Infrastructure/Missive/Codec/Rfc3339.hpp>

#include <array>
#include <chrono>
#include <concepts>
#include <cstdint>
#include <cstring>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

namespace missive {

/// Reads the next value as a T; the forms are those of encodeJson. Described structs need no default constructor.
/// Unknown fields are passed over, a field that occurs twice is an error, a missing one too unless it is a
/// std::optional.
///
/// Throws JsonError when the text is malformed or has another shape. What a value type throws because it refuses its
/// content (a DomainError, say) passes through.
template <class T> T decodeJson(JsonReader& reader);

/// Reads a whole JSON text as a T; see decodeJson.
template <class T> T fromJson(std::string_view json) {
    JsonReader reader{json};
    T value = decodeJson<T>(reader);
    reader.finish();
    return value;
}

namespace detail {

template <class T> inline constexpr bool isOptional = false;
template <class T> inline constexpr bool isOptional<std::optional<T>> = true;

template <std::integral Integer> Integer decodeInteger(JsonReader& reader) {
    using Wide = std::conditional_t<std::is_signed_v<Integer>, std::int64_t, std::uint64_t>;
    Wide value;
    if constexpr (std::is_signed_v<Integer>) {
        value = reader.readInt64();
    } else {
        value = reader.readUint64();
    }
    if (!std::in_range<Integer>(value)) {
        throw reader.error("is out of range: " + std::to_string(value) + ".");
    }
    return static_cast<Integer>(value);
}

template <class Enum> Enum decodeEnum(JsonReader& reader) {
    const auto number = decodeInteger<std::underlying_type_t<Enum>>(reader);
    if constexpr (boost::describe::has_describe_enumerators<Enum>::value) {
        bool isKnown = false;
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<Enum>>([&](auto enumerator) {
            isKnown = isKnown || static_cast<std::underlying_type_t<Enum>>(enumerator.value) == number;
        });
        if (!isKnown) {
            throw reader.error("has no case " + std::to_string(number) + ".");
        }
    }
    return static_cast<Enum>(number);
}

template <class T> struct JsonObjectDecoder {
    template <std::size_t I> using Member = typename JsonDescription<T>::template Member<I>;
    template <std::size_t I> using Field = std::optional<MemberType<Member<I>>>;

    template <std::size_t I>
    static bool decodeMember(JsonReader& reader, std::string_view name, std::size_t& likely, Field<I>& field) {
        static constexpr std::string_view expected{Member<I>::name};
        if (name.data() != expected.data() && name != expected) {
            return false;
        }
        if (field) {
            throw reader.error("occurs twice.");
        }
        field.emplace(decodeJson<MemberType<Member<I>>>(reader));
        likely = I + 1;
        return true;
    }

    template <std::size_t I> static MemberType<Member<I>> taken(JsonReader& reader, Field<I>& field) {
        if (field) {
            return std::move(*field);
        }
        if constexpr (isOptional<MemberType<Member<I>>>) {
            return std::nullopt;
        } else {
            throw reader.error("lacks the field \"" + std::string{Member<I>::name} + "\".");
        }
    }

    template <std::size_t... I> static T decode(JsonReader& reader, std::index_sequence<I...>) {
        static constexpr std::array<std::string_view, sizeof...(I) + 1> names{Member<I>::name...};
        [[maybe_unused]] std::tuple<Field<I>...> fields;
        [[maybe_unused]] std::size_t likely = 0;
        reader.beginObject();
        while (const auto name = reader.nextField(names[likely])) {
            if (!(decodeMember<I>(reader, *name, likely, std::get<I>(fields)) || ...)) {
                reader.skip();
            }
        }
        return T{taken<I>(reader, std::get<I>(fields))...};
    }
};

template <class T> struct JsonDecoder {
    static T decode(JsonReader& reader) {
        checkJsonType<T>();
        if constexpr (HasJsonValue<T>) {
            using Wire = std::remove_cvref_t<decltype(JsonValue<T>::toWire(std::declval<const T&>()))>;
            return JsonValue<T>::fromWire(decodeJson<Wire>(reader));
        } else if constexpr (std::same_as<T, bool>) {
            return reader.readBool();
        } else if constexpr (std::integral<T>) {
            return decodeInteger<T>(reader);
        } else if constexpr (std::floating_point<T>) {
            return static_cast<T>(reader.readDouble());
        } else if constexpr (std::is_enum_v<T>) {
            return decodeEnum<T>(reader);
        } else if constexpr (JsonDescribed<T>) {
            JsonDescription<T>::check();
            return JsonObjectDecoder<T>::decode(reader, std::make_index_sequence<JsonDescription<T>::count>{});
        } else {
            static_assert(JsonDescribed<T>, "this type is not described: describe it with BOOST_DESCRIBE_STRUCT in "
                                            "Infrastructure, or specialize missive::JsonValue for it");
        }
    }
};

template <> struct JsonDecoder<std::string> {
    static std::string decode(JsonReader& reader) { return std::string{reader.readString()}; }
};

template <> struct JsonDecoder<Uuid> {
    static Uuid decode(JsonReader& reader) {
        const auto text = reader.readString();
        if (const auto value = Uuid::parse(text)) {
            return *value;
        }
        throw reader.error("must be a UUID, but is the string \"" + std::string{text} + "\".");
    }
};

template <class Tag> struct JsonDecoder<Identifier<Tag>> {
    static Identifier<Tag> decode(JsonReader& reader) { return Identifier<Tag>{decodeJson<Uuid>(reader)}; }
};

template <> struct JsonDecoder<RawJson> {
    static RawJson decode(JsonReader& reader) { return RawJson{std::string{reader.readRaw()}}; }
};

template <> struct JsonDecoder<TimePoint> {
    static TimePoint decode(JsonReader& reader) {
        const auto text = reader.readString();
        if (const auto value = parseRfc3339(text)) {
            return *value;
        }
        throw reader.error("must be a time such as 2026-11-21T00:07:14+00:00, but is the string \"" +
                           std::string{text} + "\".");
    }
};

template <class Count, class Period> struct JsonDecoder<std::chrono::duration<Count, Period>> {
    static std::chrono::duration<Count, Period> decode(JsonReader& reader) {
        return std::chrono::duration_cast<std::chrono::duration<Count, Period>>(
            std::chrono::milliseconds{reader.readInt64()});
    }
};

template <class T> struct JsonDecoder<std::optional<T>> {
    static std::optional<T> decode(JsonReader& reader) {
        return reader.readNull() ? std::nullopt : std::optional<T>{decodeJson<T>(reader)};
    }
};

template <> struct JsonDecoder<std::variant<std::int64_t, std::string>> {
    static std::variant<std::int64_t, std::string> decode(JsonReader& reader) {
        if (reader.kind() == JsonKind::String) {
            return std::string{reader.readString()};
        }
        return reader.readInt64();
    }
};

template <class T> struct JsonDecoder<std::vector<T>> {
    static std::vector<T> decode(JsonReader& reader) {
        std::vector<T> values;
        reader.beginArray();
        while (reader.nextElement()) {
            if (values.empty()) {
                values.reserve(4);
            }
            values.push_back(decodeJson<T>(reader));
        }
        return values;
    }
};

template <class T, std::size_t n> struct JsonDecoder<std::array<T, n>> {
    static std::array<T, n> decode(JsonReader& reader) {
        auto values = decodeJson<std::vector<T>>(reader);
        if (values.size() != n) {
            throw reader.error("must have " + std::to_string(n) + " elements, but has " +
                               std::to_string(values.size()) + ".");
        }
        return [&]<std::size_t... I>(std::index_sequence<I...>) {
            return std::array<T, n>{std::move(values[I])...};
        }(std::make_index_sequence<n>{});
    }
};

template <class Map> struct JsonMapDecoder {
    static Map decode(JsonReader& reader) {
        Map values;
        if (reader.kind() == JsonKind::Array) { // PHP writes an empty map so
            reader.beginArray();
            if (reader.nextElement()) {
                throw reader.error("must not be there: an object is expected in place of the array.");
            }
            return values;
        }
        reader.beginObject();
        while (const auto name = reader.nextField()) {
            std::string key{*name};
            if (!values.emplace(std::move(key), decodeJson<typename Map::mapped_type>(reader)).second) {
                throw reader.error("occurs twice.");
            }
        }
        return values;
    }
};

template <class T, class... Rest> struct JsonDecoder<std::map<std::string, T, Rest...>>
    : JsonMapDecoder<std::map<std::string, T, Rest...>> {};
template <class T, class... Rest> struct JsonDecoder<std::unordered_map<std::string, T, Rest...>>
    : JsonMapDecoder<std::unordered_map<std::string, T, Rest...>> {};

} // namespace detail

template <class T> T decodeJson(JsonReader& reader) { return detail::JsonDecoder<T>::decode(reader); }

} // namespace missive
