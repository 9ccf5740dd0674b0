#include <Infrastructure/Logging/LogFieldsJson.hpp>

#include <charconv>
#include <cstdint>
#include <string>
#include <string_view>

namespace missive::logging {

namespace {

LogValue readNumber(JsonReader& reader) {
    const auto text = reader.readRaw();
    const auto* end = text.data() + text.size();
    std::int64_t whole = 0;
    if (const auto [at, error] = std::from_chars(text.data(), end, whole); error == std::errc{} && at == end) {
        return whole;
    }
    double fraction = 0;
    const auto [at, error] = std::from_chars(text.data(), end, fraction);
    return error == std::errc{} ? LogValue{fraction} : LogValue{text};
}

LogValue readValue(JsonReader& reader) {
    switch (reader.kind()) {
    case JsonKind::String:
        return reader.readString();
    case JsonKind::Number:
        return readNumber(reader);
    case JsonKind::Boolean:
        return reader.readBool();
    case JsonKind::Null:
        static_cast<void>(reader.readNull());
        return nullptr;
    case JsonKind::Object:
    case JsonKind::Array:
        break;
    }
    return reader.readRaw();
}

} // namespace

void LogFieldsJson::write(JsonWriter& writer) const {
    char separator = '{';
    for (const auto& [name, value] : fields) {
        writer.raw(separator);
        writer.string(name);
        writer.raw(':');
        if (value.kind() == LogValue::Kind::Text) {
            writer.string(value.text(), name);
        } else {
            writer.raw(value.text());
        }
        separator = ',';
    }
    writer.raw(fields.empty() ? std::string_view{"{}"} : std::string_view{"}"});
}

LogFieldsJson LogFieldsJson::read(JsonReader& reader) {
    LogFieldsJson read;
    if (reader.kind() == JsonKind::Array) { // PHP writes what has no names, or nothing at all, so
        reader.beginArray();
        for (std::size_t i = 0; reader.nextElement(); ++i) {
            read.fields.push_back({std::to_string(i), readValue(reader)});
        }
        return read;
    }
    reader.beginObject();
    while (const auto name = reader.nextField()) {
        std::string kept{*name};
        read.fields.push_back({std::move(kept), readValue(reader)});
    }
    return read;
}

} // namespace missive::logging
