#pragma once

#include <Infrastructure/Missive/Codec/JsonSchema.hpp>

#include <string>

namespace missive {

/// A parameter of a path or a query.
struct OpenApiParameter {
    std::string name;
    JsonSchema schema;
    bool isRequired = true;
};

} // namespace missive
