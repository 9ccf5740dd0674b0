#pragma once

#include <Infrastructure/Missive/Codec/JsonSchemas.hpp>
#include <UI/Missive/Http/OpenApi/OpenApiOperation.hpp>

#include <string_view>

namespace missive {

class PrettyJson;

/// Writes Operation Objects of OpenAPI 3.1.
class OpenApiOperationWriter {
public:
    /// The schemas of all operations must have been added. Both must outlive it.
    OpenApiOperationWriter(PrettyJson& json, JsonSchemas& schemas) noexcept : json_{json}, schemas_{schemas} {}

    /// Adds all schemas that are written with the operation.
    static void addSchemas(const OpenApiOperation& operation, JsonSchemas& schemas);

    void write(const OpenApiOperation& operation);

private:
    void writeParameters(const OpenApiOperation& operation);
    void writeParameter(const OpenApiParameter& parameter, std::string_view place);
    void writeRequest(const OpenApiOperation& operation);
    void writeSuccess(const OpenApiOperation& operation);
    void writeAnswer(const OpenApiOperation& operation);

    PrettyJson& json_;
    JsonSchemas& schemas_;
};

} // namespace missive
