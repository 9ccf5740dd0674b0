#include <Infrastructure/Missive/Codec/HeadersJson.hpp>

#include <Infrastructure/Missive/Codec/JsonReader.hpp>
#include <Infrastructure/Missive/Codec/JsonWriter.hpp>

#include <algorithm>

namespace missive {

std::string encodeHeaders(const std::vector<std::pair<std::string, std::string>>& headers) {
    if (headers.empty()) {
        return "[]";
    }
    JsonWriter writer;
    writer.replaceBadBytes();
    char separator = '{';
    for (const auto& [name, value] : headers) {
        writer.raw(separator);
        writer.string(name, name);
        writer.raw(':');
        writer.string(value, name);
        separator = ',';
    }
    writer.raw('}');
    return writer.toString();
}

std::vector<std::pair<std::string, std::string>> decodeHeaders(std::string_view json) {
    std::vector<std::pair<std::string, std::string>> headers;
    JsonReader reader{json};
    if (reader.kind() == JsonKind::Array) {
        reader.beginArray();
        if (reader.nextElement()) {
            throw reader.error("must not be there: the headers must be an object of strings.");
        }
        reader.finish();
        return headers;
    }
    reader.beginObject();
    while (const auto name = reader.nextField()) {
        const auto isRepeated = [&name](const auto& header) { return header.first == *name; };
        if (std::any_of(headers.begin(), headers.end(), isRepeated)) {
            throw reader.error("occurs twice.");
        }
        headers.emplace_back(*name, reader.readString());
    }
    reader.finish();
    return headers;
}

} // namespace missive
