#pragma once

#include <Infrastructure/Missive/Codec/JsonSchema.hpp>

#include <string_view>

namespace missive {

/// A field of an object. The name must outlive it.
struct JsonSchemaField {
    std::string_view name;
    JsonSchema schema;
    bool isRequired = true;
};

} // namespace missive
