#pragma once

namespace missive {

class JsonSchemaWriter;

/// The JSON Schema (2020-12) of some type, which jsonSchemaOf knows. A value that costs as much as a pointer.
class JsonSchema {
public:
    using Write = void (*)(JsonSchemaWriter&);

    explicit constexpr JsonSchema(Write how) noexcept : write_{how} {}

    void write(JsonSchemaWriter& writer) const { write_(writer); }

private:
    Write write_;
};

} // namespace missive
