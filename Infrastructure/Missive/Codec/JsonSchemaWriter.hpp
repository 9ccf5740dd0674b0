#pragma once

#include <Domain/Missive/FunctionRef.hpp>
#include <Domain/Missive/TypeId.hpp>
#include <Infrastructure/Missive/Codec/JsonSchemaCase.hpp>
#include <Infrastructure/Missive/Codec/JsonSchemaField.hpp>
#include <Infrastructure/Missive/Codec/JsonSchemaUse.hpp>
#include <Infrastructure/Missive/Codec/JsonWriter.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace missive {

/// Writes one schema of JSON Schema 2020-12: each call but `orNull` writes a whole one. Objects are written as
/// references to where they are defined. Belongs to one thread.
class JsonSchemaWriter {
public:
    /// Where the object that is this type is defined, as a URI reference.
    using Refer = FunctionRef<std::string(TypeId, std::vector<JsonSchemaField>)>;

    JsonSchemaWriter(JsonSchemaUse use, Refer refer) noexcept : use_{use}, refer_{refer} {}

    /// Null is allowed in place of what is written next.
    void orNull() noexcept { orNull_ = true; }

    void anything();
    void boolean();
    void integer(std::int64_t least, std::uint64_t most);
    void number(std::string_view format);
    /// A number of milliseconds: whole ones, multiples of `unit`, or with a fraction where that is 0.
    void milliseconds(std::int64_t unit);
    void text(std::string_view format = {});
    void cases(std::span<const JsonSchemaCase> cases);
    /// Of any length, or of that one.
    void list(JsonSchema elements, std::optional<std::size_t> length = {});
    /// An object with any names of fields.
    void map(JsonSchema values);
    void anyOf(std::span<const JsonSchema> alternatives);
    void object(TypeId type, std::vector<JsonSchemaField> fields);

    /// The definition of an object, in place of a reference. The fields named in `elsewhere` need not be there.
    void definition(std::span<const JsonSchemaField> fields, std::span<const std::string> elsewhere);

    std::string toString() const { return writer_.toString(); }

private:
    void begin(std::string_view type, std::string_view alternative = {});
    void keyword(std::string_view name);
    void keyword(std::string_view name, std::string_view text);

    JsonSchemaUse use_;
    Refer refer_;
    JsonWriter writer_;
    bool orNull_ = false;
};

} // namespace missive
