#include <Infrastructure/Missive/Transport/Redis/RedisMessageJson.hpp>

#include <Infrastructure/Missive/Codec/JsonReader.hpp>
#include <Infrastructure/Missive/Codec/JsonWriter.hpp>
#include <Infrastructure/Missive/Transport/Redis/PlainJsonText.hpp>

#include <utility>

namespace missive {

namespace {

constexpr std::string_view bodyField = R"({"body":)";
constexpr std::string_view headersField = R"(,"headers":)";

bool writePlain(const EncodedMessage& message, std::string& json) {
    json.reserve(message.body.size() + message.body.size() / 4 + 512);
    json.append(bodyField);
    if (!PlainJsonText::append(message.body, json)) {
        return false;
    }
    json.append(headersField);
    char separator = '{';
    for (const auto& [name, value] : message.headers) {
        json += separator;
        if (!PlainJsonText::append(name, json) || !PlainJsonText::append(value, json.append(":"))) {
            return false;
        }
        separator = ',';
    }
    json.append(message.headers.empty() ? "[]}" : "}}");
    return true;
}

bool readPlain(std::string_view json, EncodedMessage& message) {
    PlainJsonText text{json};
    std::string name;
    if (!text.reads(bodyField) || !text.reads("\"") || !text.readString(message.body) || !text.reads(headersField)) {
        return false;
    }
    if (text.reads("[]}")) {
        return text.isAtEnd();
    }
    message.headers.reserve(4);
    for (bool more = text.reads("{\""); more; more = text.reads(",\"")) {
        std::string value;
        if (!text.readString(name) || !text.reads(":\"") || !text.readString(value) ||
            message.header(name) != nullptr) {
            return false;
        }
        message.headers.emplace_back(std::move(name), std::move(value));
    }
    return !message.headers.empty() && text.reads("}}") && text.isAtEnd();
}

void readHeaders(JsonReader& reader, EncodedMessage& message) {
    if (reader.kind() == JsonKind::Array) {
        reader.beginArray();
        if (reader.nextElement()) {
            throw reader.error("must not be there: the headers must be an object of strings.");
        }
        return;
    }
    reader.beginObject();
    message.headers.reserve(4);
    while (const auto name = reader.nextField()) {
        if (message.header(*name) != nullptr) {
            throw reader.error("occurs twice.");
        }
        std::string key{*name};
        message.headers.emplace_back(std::move(key), reader.readString());
    }
}

} // namespace

std::string RedisMessageJson::write(const EncodedMessage& message) {
    std::string json;
    return writePlain(message, json) ? json : writeGenerally(message);
}

std::string RedisMessageJson::writeGenerally(const EncodedMessage& message) {
    JsonWriter writer;
    writer.raw(bodyField);
    writer.string(message.body, "body");
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
    EncodedMessage message;
    return readPlain(json, message) ? message : readGenerally(json);
}

EncodedMessage RedisMessageJson::readGenerally(std::string_view json) {
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
            readHeaders(reader, message);
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
