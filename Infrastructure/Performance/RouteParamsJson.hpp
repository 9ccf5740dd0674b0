#pragma once

#include <Infrastructure/Missive/Codec/JsonDecode.hpp>
#include <Infrastructure/Missive/Codec/JsonEncode.hpp>
#include <Infrastructure/Missive/Codec/JsonSchemaOf.hpp>
#include <Infrastructure/Missive/Codec/RawJson.hpp>

#include <map>
#include <string>
#include <string_view>

namespace missive::performance {

/// The parameters of a route as a JSON object of texts. Of foreign senders also the list that PHP makes of an empty
/// map, and values that are no texts, which become the text of their JSON.
struct RouteParamsJson {
    std::map<std::string, std::string> params;

    static RouteParamsJson read(JsonReader& reader);
};

} // namespace missive::performance

namespace missive::detail {

template <> struct JsonEncoder<performance::RouteParamsJson> {
    static void encode(JsonWriter& writer, const performance::RouteParamsJson& value, std::string_view field) {
        JsonEncoder<std::map<std::string, std::string>>::encode(writer, value.params, field);
    }
};

template <> struct JsonDecoder<performance::RouteParamsJson> {
    static performance::RouteParamsJson decode(JsonReader& reader) {
        return performance::RouteParamsJson::read(reader);
    }
};

template <> struct JsonSchemaOf<performance::RouteParamsJson> {
    static void write(JsonSchemaWriter& writer) { writer.map(jsonSchemaOf<RawJson>()); }
};

} // namespace missive::detail
