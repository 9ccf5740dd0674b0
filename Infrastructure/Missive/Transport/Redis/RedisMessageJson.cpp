#include <Infrastructure/Missive/Transport/Redis/RedisMessageJson.hpp>

#include <Infrastructure/Missive/Codec/HeadersJson.hpp>
#include <Infrastructure/Missive/Codec/JsonReader.hpp>
#include <Infrastructure/Missive/Codec/JsonWriter.hpp>

#include <utility>

namespace missive {

namespace {

constexpr std::string_view bodyField = R"({"body":)";
constexpr std::string_view headersField = R"(,"headers":)";

} // namespace

std::string RedisMessageJson::write(const EncodedMessage& message) {
    JsonWriter writer;
    writer.raw(bodyField);
    writer.string(message.body, "body");
    writer.replaceBadBytes();
    writer.raw(headersField);
    char separator = '{';
    for (const auto& [name, value] : message.headers) {
        writer.raw(separator);
        writer.string(name, name);
        writer.raw(':');
        writer.string(value, name);
        separator = ',';
    }
    writer.raw(message.headers.empty() ? std::string_view{"[]}"} : std::string_view{"}}"});
    return writer.toString();
}

EncodedMessage RedisMessageJson::read(std::string_view json) {
    JsonReader reader{json};
    EncodedMessage message;
    bool hasBody = false;
    bool hasHeaders = false;
    reader.beginObject();
    while (const auto name = reader.nextField()) {
        if (*name == "body" && !hasBody) {
            message.body = reader.readString();
            hasBody = true;
        } else if (*name == "headers" && !hasHeaders) {
            message.headers = readHeaders(reader);
            hasHeaders = true;
        } else if (*name == "body" || *name == "headers") {
            throw reader.error("occurs twice.");
        } else {
            reader.skip();
        }
    }
    reader.finish();
    if (!hasBody) {
        throw reader.error("lacks the field \"body\".");
    }
    return message;
}

} // namespace missive
