#include <UI/Missive/Http/Answer/RouteAnswers.hpp>

#include <Infrastructure/Missive/Codec/JsonReader.hpp>
#include <UI/Missive/Http/Access/Sha256.hpp>
#include <UI/Missive/Http/Message/EntityTags.hpp>

#include <string>
#include <vector>

namespace missive {
namespace {

/// The field of a JSON object as text: what stands in a string, or a number as it is written.
std::optional<std::string> fieldText(std::string_view json, std::string_view field) {
    if (json.empty() || !json.starts_with('{')) {
        return std::nullopt;
    }
    JsonReader reader{json};
    reader.beginObject();
    while (const auto name = reader.nextField()) {
        if (*name == field) {
            return std::string{reader.kind() == JsonKind::String ? reader.readString() : reader.readRaw()};
        }
    }
    return std::nullopt;
}

HttpResponse created(const HttpRoute& route, std::string_view message, const RouteResult& result) {
    std::vector<std::string> values;
    JsonWriter fields;
    for (const auto& name : route.created->fields()) {
        auto value = fieldText(result.json.value_or(""), name);
        value = value ? value : fieldText(message, name);
        fields.raw(values.empty() ? '{' : ',');
        fields.string(name);
        fields.raw(':');
        fields.string(value.value_or(""));
        values.push_back(value.value_or(""));
    }
    fields.raw(values.empty() ? std::string_view{"{}"} : std::string_view{"}"});
    auto response = HttpResponse::json(201, result.json.value_or(fields.toString()));
    response.headers.add("Location", route.created->filled(values));
    return response;
}

constexpr std::size_t tagBytes = 16;

std::string contentVersion(std::string_view content) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string version;
    for (const char byte : sha256(content).substr(0, tagBytes)) {
        version += digits[static_cast<unsigned char>(byte) >> 4U];
        version += digits[static_cast<unsigned char>(byte) & 0xFU];
    }
    return version;
}

HttpResponse shown(const HttpRoute& route, const HttpRequest& request, const RouteResult& result) {
    if (result.rendered) {
        return *result.rendered;
    }
    if (!route.tellsVersion) {
        return HttpResponse::json(200, *result.json);
    }
    const auto version = route.tagsContent ? contentVersion(*result.json) : result.version;
    const auto tag = EntityTags::strong(version);
    const auto wanted = EntityTags::parse(request.headers.joined("If-None-Match"));
    const bool isKnown = request.headers.find("If-None-Match") && wanted && wanted->matches(version);
    auto response = isKnown ? HttpResponse::empty(304) : HttpResponse::json(200, *result.json);
    response.headers.add("ETag", tag);
    return response;
}

} // namespace

HttpResponse routeAnswer(const HttpRoute& route, const HttpRequest& request, std::string_view message,
                         const RouteResult& result) {
    switch (route.kind) {
    case MessageKind::Event:
        return HttpResponse::json(202, "{\"messageId\":\"" + result.messageId + "\"}");
    case MessageKind::Query:
        return shown(route, request, result);
    case MessageKind::Command:
        break;
    }
    if (route.created) {
        return created(route, message, result);
    }
    return result.json ? HttpResponse::json(200, *result.json) : HttpResponse::empty(204);
}

} // namespace missive
