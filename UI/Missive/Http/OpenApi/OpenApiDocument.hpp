#pragma once

#include <Infrastructure/Missive/Codec/JsonSchemas.hpp>
#include <UI/Missive/Http/OpenApi/OpenApiOperation.hpp>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace missive {

/// The description of an API as OpenAPI 3.1 has it, in JSON. The same operations, in whatever order, have the same
/// text: kept in a file it shows every change of the API. Belongs to one thread.
class OpenApiDocument {
public:
    /// What the API is called and which version of it this is. Of two operations with one method and path the first
    /// one is told.
    OpenApiDocument(std::string title, std::string version, const std::vector<OpenApiOperation>& operations);

    std::string text();

private:
    void giveIds();

    std::string title_;
    std::string version_;
    std::map<std::string, std::map<std::string_view, OpenApiOperation>> paths_;
    /// Problem is defined by the document itself.
    JsonSchemas schemas_{{"Problem"}};
};

} // namespace missive
