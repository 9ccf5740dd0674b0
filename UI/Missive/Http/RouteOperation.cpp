#include <UI/Missive/Http/RouteOperation.hpp>

#include <UI/Missive/Http/Route/RouteStatus.hpp>

#include <algorithm>
#include <string>

namespace missive {
namespace {

using Header = OpenApiOperation::Header;

/// `create_order` as `createOrder`.
std::string camelCase(const std::string& snake) {
    std::string name;
    bool isNext = false;
    for (const char letter : snake) {
        if (letter == '_') {
            isNext = true;
        } else {
            name += isNext && letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
            isNext = false;
        }
    }
    return name;
}

Header headerOf(HttpRoute::Idempotency idempotency) {
    switch (idempotency) {
    case HttpRoute::Idempotency::Ignored:
        return Header::Ignored;
    case HttpRoute::Idempotency::Honoured:
        return Header::Honoured;
    case HttpRoute::Idempotency::Required:
        break;
    }
    return Header::Required;
}

void addFields(OpenApiOperation& operation, const HttpRoute& route) {
    const auto inPath = route.pattern.fields();
    bool needsBody = false;
    for (const auto& field : route.message->fields()) {
        const bool isInPath = std::find(inPath.begin(), inPath.end(), field.name) != inPath.end();
        const OpenApiParameter parameter{std::string{field.name}, field.schema, !field.isOptional};
        if (isInPath) {
            operation.pathParameters.push_back(parameter);
        } else if (!route.takesBody()) {
            operation.queryParameters.push_back(
                {parameter.name, parameter.schema, parameter.isRequired && !field.isList});
        } else {
            needsBody = needsBody || !field.isOptional;
        }
    }
    if (route.takesBody() && route.method != HttpMethod::Delete) {
        operation.request = route.message->schema();
        operation.isRequestRequired = needsBody;
    }
}

void addAnswer(OpenApiOperation& operation, const HttpRoute& route) {
    operation.status = routeStatus(route);
    operation.answer = route.message->resultSchema();
    operation.mediaType = route.mediaType;
    operation.tellsLocation = route.created.has_value();
    operation.tellsVersion = route.tellsVersion;
    if (route.kind == MessageKind::Event) {
        operation.answer = std::nullopt;
        operation.answerFields.push_back({"messageId", jsonSchemaOf<Uuid>(), true});
    } else if (route.created && !operation.answer) {
        for (const auto& name : route.created->fields()) {
            const auto fields = route.message->fields();
            const auto field =
                std::find_if(fields.begin(), fields.end(), [&](const auto& known) { return known.name == name; });
            operation.answerFields.push_back({name, field->schema, true});
        }
    }
}

void addEvents(OpenApiOperation& operation, const HttpRoute& route) {
    operation.tellsEvents = true;
    for (const auto& field : route.pattern.fields()) {
        operation.pathParameters.push_back({field, jsonSchemaOf<std::string>(), true});
    }
}

} // namespace

OpenApiOperation routeOperation(const HttpRoute& route) {
    OpenApiOperation operation{route.method, route.pattern.text(), camelCase(route.name)};
    operation.summary = route.description;
    for (const auto& segment : route.pattern.segments()) {
        if (!segment.isField && operation.tags.empty()) {
            operation.tags.push_back(segment.text);
        }
    }
    if (route.events) {
        addEvents(operation, route);
    } else {
        addFields(operation, route);
        addAnswer(operation, route);
    }
    operation.idempotencyKey = headerOf(route.idempotency);
    if (!route.versionField.empty()) {
        operation.ifMatch = route.needsVersion ? Header::Required : Header::Honoured;
    }
    if (!route.isAnonymous) {
        operation.permission = route.permission;
    }
    return operation;
}

} // namespace missive
