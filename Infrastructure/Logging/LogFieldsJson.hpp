#pragma once

#include <Domain/Missive/LogField.hpp>
#include <Infrastructure/Missive/Codec/JsonDecode.hpp>
#include <Infrastructure/Missive/Codec/JsonEncode.hpp>
#include <Infrastructure/Missive/Codec/JsonSchemaOf.hpp>

#include <vector>

namespace missive::logging {

/// The fields of a record as a JSON object, in their order. Numbers, truth and null stay what they are; of foreign
/// senders an object or a list becomes the text of its JSON.
struct LogFieldsJson {
    std::vector<LogField> fields;

    void write(JsonWriter& writer) const;
    static LogFieldsJson read(JsonReader& reader);
};

} // namespace missive::logging

namespace missive::detail {

template <> struct JsonEncoder<logging::LogFieldsJson> {
    static void encode(JsonWriter& writer, const logging::LogFieldsJson& value, std::string_view) {
        value.write(writer);
    }
};

template <> struct JsonDecoder<logging::LogFieldsJson> {
    static logging::LogFieldsJson decode(JsonReader& reader) { return logging::LogFieldsJson::read(reader); }
};

template <> struct JsonSchemaOf<logging::LogFieldsJson> {
    static void write(JsonSchemaWriter& writer) { writer.map(jsonSchemaOf<RawJson>()); }
};

} // namespace missive::detail
