#pragma once

#include <Domain/Missive/Identifier.hpp>
#include <Domain/Missive/TimePoint.hpp>
#include <Domain/Missive/Uuid.hpp>
#include <Infrastructure/Missive/Codec/JsonDecoder.hpp>
#include <Infrastructure/Missive/Codec/RawJson.hpp>
#include <Infrastructure/Missive/Codec/Rfc3339.hpp>

#include <cstdint>
#include <string>
#include <variant>

namespace missive::detail {

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

template <> struct JsonDecoder<std::variant<std::int64_t, std::string>> {
    static std::variant<std::int64_t, std::string> decode(JsonReader& reader) {
        if (reader.kind() == JsonKind::String) {
            return std::string{reader.readString()};
        }
        return reader.readInt64();
    }
};

} // namespace missive::detail
