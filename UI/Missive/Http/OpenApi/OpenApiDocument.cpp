#include <UI/Missive/Http/OpenApi/OpenApiDocument.hpp>

#include <UI/Missive/Console/Output/PrettyJson.hpp>
#include <UI/Missive/Http/OpenApi/OpenApiOperationWriter.hpp>

#include <set>
#include <utility>

namespace missive {
namespace {

constexpr std::string_view problemSchema =
    R"({"type":"object","description":"Why a request was not done (RFC 9457). The code never changes.","properties":{)"
    R"("type":{"type":"string","format":"uri-reference"},"title":{"type":"string"},)"
    R"("status":{"type":"integer","format":"int32"},"code":{"type":"string"},"detail":{"type":"string"},)"
    R"("instance":{"type":"string","format":"uri-reference"},"errors":{"type":"array","items":{"type":"object",)"
    R"("properties":{"detail":{"type":"string"},"pointer":{"type":"string","format":"uri-reference"},)"
    R"("parameter":{"type":"string"}},"required":["detail"]}}},"required":["type","title","status","code","detail"]})";

constexpr std::string_view securitySchemes =
    R"({"apiKey":{"type":"apiKey","in":"header","name":"X-Api-Key"},"bearer":{"type":"http","scheme":"bearer"}})";

std::string_view keyOf(HttpMethod method) {
    switch (method) {
    case HttpMethod::Get:
        return "get";
    case HttpMethod::Put:
        return "put";
    case HttpMethod::Patch:
        return "patch";
    case HttpMethod::Delete:
        return "delete";
    default:
        return "post";
    }
}

} // namespace

OpenApiDocument::OpenApiDocument(std::string title, std::string version,
                                 const std::vector<OpenApiOperation>& operations)
    : title_{std::move(title)}, version_{std::move(version)} {
    for (const auto& operation : operations) {
        paths_[operation.path].emplace(keyOf(operation.method), operation);
    }
    giveIds();
    for (const auto& [path, methods] : paths_) {
        for (const auto& [method, operation] : methods) {
            OpenApiOperationWriter::addSchemas(operation, schemas_);
        }
    }
}

void OpenApiDocument::giveIds() {
    std::set<std::string> taken;
    for (auto& [path, methods] : paths_) {
        for (auto& [method, operation] : methods) {
            const auto id = operation.id;
            for (int number = 2; !taken.insert(operation.id).second; ++number) {
                operation.id = id + std::to_string(number);
            }
        }
    }
}

std::string OpenApiDocument::text() {
    PrettyJson json;
    OpenApiOperationWriter writer{json, schemas_};
    json.beginObject().key("openapi").value("3.1.0");
    json.key("info").beginObject().key("title").value(title_).key("version").value(version_).endObject();
    json.key("paths").beginObject();
    for (const auto& [path, methods] : paths_) {
        json.key(path).beginObject();
        for (const auto& [method, operation] : methods) {
            json.key(method);
            writer.write(operation);
        }
        json.endObject();
    }
    json.endObject();
    auto definitions = schemas_.definitions();
    definitions.emplace("Problem", problemSchema);
    json.key("components").beginObject().key("schemas").beginObject();
    for (const auto& [name, definition] : definitions) {
        json.key(name).json(definition);
    }
    json.endObject().key("securitySchemes").json(securitySchemes).endObject();
    json.endObject();
    return json.text() + '\n';
}

} // namespace missive
