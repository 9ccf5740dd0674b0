#include <UI/Missive/Http/OpenApi/OpenApiOperationWriter.hpp>

#include <UI/Missive/Console/Output/PrettyJson.hpp>
#include <UI/Missive/Http/Message/HttpResponse.hpp>

namespace missive {
namespace {

using Header = OpenApiOperation::Header;

constexpr std::string_view textSchema = R"({"type":"string"})";

std::vector<std::string> namesOf(const std::vector<OpenApiParameter>& parameters) {
    std::vector<std::string> names;
    for (const auto& parameter : parameters) {
        names.push_back(parameter.name);
    }
    return names;
}

void writeHeaderParameter(PrettyJson& json, std::string_view name, Header header, std::string_view description,
                          std::string_view schema) {
    if (header == Header::Ignored) {
        return;
    }
    json.beginObject().key("name").value(name).key("in").value("header");
    json.key("required").value(header == Header::Required);
    json.key("description").value(description).key("schema").json(schema).endObject();
}

void writeAnswerHeader(PrettyJson& json, std::string_view name, std::string_view description) {
    json.key(name).beginObject().key("description").value(description);
    json.key("schema").json(textSchema).endObject();
}

void writeAnswerHeaders(PrettyJson& json, const OpenApiOperation& operation) {
    const bool isIdempotent = operation.idempotencyKey != Header::Ignored;
    if (!operation.tellsVersion && !isIdempotent && !operation.tellsLocation) {
        return;
    }
    json.key("headers").beginObject();
    if (operation.tellsVersion) {
        writeAnswerHeader(json, "ETag", "The entity tag of this version.");
    }
    if (isIdempotent) {
        writeAnswerHeader(json, "Idempotent-Replayed", "Is true where the request was done before.");
    }
    if (operation.tellsLocation) {
        writeAnswerHeader(json, "Location", "Where to find what was made.");
    }
    json.endObject();
}

void writeProblems(PrettyJson& json, const OpenApiOperation& operation) {
    const auto problems = operation.allProblems();
    for (auto problem = problems.begin(); problem != problems.end();) {
        const auto status = problem->status;
        json.key(std::to_string(status)).beginObject();
        json.key("description").value(httpReason(status));
        json.key("content").beginObject().key("application/problem+json").beginObject().key("schema").beginObject();
        json.key("$ref").value("#/components/schemas/Problem");
        json.key("properties").beginObject().key("code").beginObject().key("enum").beginArray();
        for (; problem != problems.end() && problem->status == status; ++problem) {
            json.value(problem->code);
        }
        json.endArray().endObject().endObject();
        json.endObject().endObject().endObject().endObject();
    }
}

void writeSecurity(PrettyJson& json, const OpenApiOperation& operation) {
    json.key("security").beginArray();
    for (const auto* const scheme : {"apiKey", "bearer"}) {
        if (operation.permission) {
            json.beginObject().key(scheme).beginArray().value(*operation.permission).endArray().endObject();
        }
    }
    json.endArray();
}

} // namespace

void OpenApiOperationWriter::addSchemas(const OpenApiOperation& operation, JsonSchemas& schemas) {
    for (const auto* const parameters : {&operation.pathParameters, &operation.queryParameters}) {
        for (const auto& parameter : *parameters) {
            schemas.add(parameter.schema, JsonSchemaUse::Parameter);
        }
    }
    if (operation.request) {
        schemas.add(*operation.request, JsonSchemaUse::Request, namesOf(operation.pathParameters));
    }
    if (operation.answer && operation.mediaType.empty()) {
        schemas.add(*operation.answer, JsonSchemaUse::Answer);
    }
    for (const auto& field : operation.answerFields) {
        schemas.add(field.schema, JsonSchemaUse::Answer);
    }
}

void OpenApiOperationWriter::write(const OpenApiOperation& operation) {
    json_.beginObject().key("operationId").value(operation.id);
    if (!operation.summary.empty()) {
        json_.key("summary").value(operation.summary);
    }
    if (!operation.tags.empty()) {
        json_.key("tags").beginArray();
        for (const auto& tag : operation.tags) {
            json_.value(tag);
        }
        json_.endArray();
    }
    writeParameters(operation);
    writeRequest(operation);
    json_.key("responses").beginObject();
    writeSuccess(operation);
    writeProblems(json_, operation);
    json_.endObject();
    writeSecurity(json_, operation);
    json_.endObject();
}

void OpenApiOperationWriter::writeParameters(const OpenApiOperation& operation) {
    json_.key("parameters").beginArray();
    for (const auto& parameter : operation.pathParameters) {
        writeParameter(parameter, "path");
    }
    for (const auto& parameter : operation.queryParameters) {
        writeParameter(parameter, "query");
    }
    writeHeaderParameter(json_, "Idempotency-Key", operation.idempotencyKey,
                         "The same request with the same key takes effect once.",
                         R"({"type":"string","minLength":1,"maxLength":255})");
    writeHeaderParameter(json_, "If-Match", operation.ifMatch, "The entity tag of the version that was seen.",
                         textSchema);
    writeHeaderParameter(json_, "If-None-Match", operation.tellsVersion ? Header::Honoured : Header::Ignored,
                         "Entity tags of versions that are known already.", textSchema);
    writeHeaderParameter(json_, "Last-Event-ID", operation.tellsEvents ? Header::Honoured : Header::Ignored,
                         "The last event that is known already.", textSchema);
    json_.endArray();
}

void OpenApiOperationWriter::writeParameter(const OpenApiParameter& parameter, std::string_view place) {
    json_.beginObject().key("name").value(parameter.name).key("in").value(place);
    json_.key("required").value(parameter.isRequired || place == "path");
    json_.key("schema").json(schemas_.text(parameter.schema, JsonSchemaUse::Parameter)).endObject();
}

void OpenApiOperationWriter::writeRequest(const OpenApiOperation& operation) {
    if (operation.request) {
        json_.key("requestBody").beginObject().key("required").value(operation.isRequestRequired);
        json_.key("content").beginObject().key("application/json").beginObject().key("schema");
        json_.json(schemas_.text(*operation.request, JsonSchemaUse::Request, namesOf(operation.pathParameters)));
        json_.endObject().endObject().endObject();
    }
}

void OpenApiOperationWriter::writeSuccess(const OpenApiOperation& operation) {
    json_.key(std::to_string(operation.status)).beginObject();
    json_.key("description").value(httpReason(operation.status));
    writeAnswerHeaders(json_, operation);
    if (operation.tellsEvents) {
        json_.key("content").beginObject().key("text/event-stream").beginObject().key("schema").json(textSchema);
        json_.endObject().endObject();
    } else if (!operation.mediaType.empty()) {
        json_.key("content").beginObject().key(operation.mediaType).beginObject().key("schema").json(textSchema);
        json_.endObject().endObject();
    } else if (operation.answer || !operation.answerFields.empty()) {
        json_.key("content").beginObject().key("application/json").beginObject().key("schema");
        writeAnswer(operation);
        json_.endObject().endObject();
    }
    json_.endObject();
    if (operation.tellsEvents) {
        json_.key("204").beginObject().key("description").value("There is nothing more to come.").endObject();
    }
    if (operation.tellsVersion) {
        json_.key("304").beginObject().key("description").value(httpReason(304)).endObject();
    }
}

void OpenApiOperationWriter::writeAnswer(const OpenApiOperation& operation) {
    if (operation.answer) {
        json_.json(schemas_.text(*operation.answer, JsonSchemaUse::Answer));
        return;
    }
    json_.beginObject().key("type").value("object").key("properties").beginObject();
    for (const auto& field : operation.answerFields) {
        json_.key(field.name).json(schemas_.text(field.schema, JsonSchemaUse::Answer));
    }
    json_.endObject().key("required").beginArray();
    for (const auto& name : namesOf(operation.answerFields)) {
        json_.value(name);
    }
    json_.endArray().endObject();
}

} // namespace missive
