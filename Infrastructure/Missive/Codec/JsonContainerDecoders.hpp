#pragma once

#include <Infrastructure/Missive/Codec/JsonDecoder.hpp>

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace missive::detail {

template <class T> struct JsonDecoder<std::optional<T>> {
    static std::optional<T> decode(JsonReader& reader) {
        return reader.readNull() ? std::nullopt : std::optional<T>{decodeJson<T>(reader)};
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

} // namespace missive::detail
