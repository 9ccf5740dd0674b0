#pragma once

#include <Infrastructure/Missive/Codec/JsonContainerDecoders.hpp>
#include <Infrastructure/Missive/Codec/JsonDecoder.hpp>
#include <Infrastructure/Missive/Codec/JsonDescription.hpp>
#include <Infrastructure/Missive/Codec/JsonEnumDecoder.hpp>
#include <Infrastructure/Missive/Codec/JsonNumberDecoders.hpp>
#include <Infrastructure/Missive/Codec/JsonObjectDecoder.hpp>
#include <Infrastructure/Missive/Codec/JsonReader.hpp>
#include <Infrastructure/Missive/Codec/JsonTextDecoders.hpp>

#include <concepts>
#include <string_view>
#include <type_traits>
#include <utility>

namespace missive {

/// Reads a whole JSON text as a T; see decodeJson.
template <class T> T fromJson(std::string_view json, UnknownFields unknown = UnknownFields::PassedOver) {
    JsonReader reader{json, unknown};
    T value = decodeJson<T>(reader);
    reader.finish();
    return value;
}

namespace detail {

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

} // namespace detail

template <class T> T decodeJson(JsonReader& reader) { return detail::JsonDecoder<T>::decode(reader); }

} // namespace missive
