#include <Infrastructure/Missive/Codec/HeadersJson.hpp>

#include <Infrastructure/Missive/Codec/JsonWriter.hpp>

#include <algorithm>
#include <utility>

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
    JsonReader reader{json};
    auto headers = readHeaders(reader);
    reader.finish();
    return headers;
}

std::vector<std::pair<std::string, std::string>> readHeaders(JsonReader& reader) {
    std::vector<std::pair<std::string, std::string>> headers;
    if (reader.kind() == JsonKind::Array) {
        reader.beginArray();
        if (reader.nextElement()) {
            throw reader.error("must not be there: the headers must be an object.");
        }
        return headers;
    }
    reader.beginObject();
    headers.reserve(4);
    while (const auto name = reader.nextField()) {
        const auto isRepeated = [&name](const auto& header) { return header.first == *name; };
        if (std::any_of(headers.begin(), headers.end(), isRepeated)) {
            throw reader.error("occurs twice.");
        }
        std::string key{*name};
        const bool isText = reader.kind() == JsonKind::String;
        headers.emplace_back(std::move(key), isText ? reader.readString() : reader.readRaw());
    }
    return headers;
}

} // namespace missive
