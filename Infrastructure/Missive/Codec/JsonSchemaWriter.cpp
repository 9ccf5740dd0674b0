#include <Infrastructure/Missive/Codec/JsonSchemaWriter.hpp>

#include <algorithm>
#include <limits>
#include <utility>

namespace missive {

void JsonSchemaWriter::begin(std::string_view type, std::string_view alternative) {
    std::string types{'"' + std::string{type} + '"'};
    for (const auto other : {alternative, std::string_view{std::exchange(orNull_, false) ? "null" : ""}}) {
        types += other.empty() ? std::string{} : ",\"" + std::string{other} + '"';
    }
    const bool isOne = types.find(',') == std::string::npos;
    writer_.raw("{\"type\":" + (isOne ? types : '[' + types + ']'));
}

void JsonSchemaWriter::keyword(std::string_view name) {
    writer_.raw(",\"");
    writer_.raw(name);
    writer_.raw("\":");
}

void JsonSchemaWriter::keyword(std::string_view name, std::string_view text) {
    if (!text.empty()) {
        keyword(name);
        writer_.string(text);
    }
}

void JsonSchemaWriter::anything() {
    orNull_ = false;
    writer_.raw("{}");
}

void JsonSchemaWriter::boolean() {
    begin("boolean");
    writer_.raw('}');
}

void JsonSchemaWriter::integer(std::int64_t least, std::uint64_t most) {
    using Int32 = std::numeric_limits<std::int32_t>;
    using Int64 = std::numeric_limits<std::int64_t>;
    begin("integer");
    const bool isLong = least < Int32::min() || most > std::uint64_t{Int32::max()};
    if (most <= std::uint64_t{Int64::max()}) {
        keyword("format", isLong ? "int64" : "int32");
    }
    if (least != (isLong ? Int64::min() : Int32::min())) {
        keyword("minimum");
        writer_.integer(least);
        keyword("maximum");
        writer_.integer(most);
    }
    writer_.raw('}');
}

void JsonSchemaWriter::number(std::string_view format) {
    begin("number");
    keyword("format", format);
    writer_.raw('}');
}

void JsonSchemaWriter::milliseconds(std::int64_t unit) {
    begin(unit == 0 ? "number" : "integer");
    if (unit > 1) {
        keyword("multipleOf");
        writer_.integer(unit);
    }
    keyword("description", "Milliseconds.");
    writer_.raw('}');
}

void JsonSchemaWriter::text(std::string_view format) {
    begin("string");
    keyword("format", format);
    writer_.raw('}');
}

void JsonSchemaWriter::cases(std::span<const JsonSchemaCase> cases) {
    const bool isText = use_ == JsonSchemaUse::Parameter;
    std::string names;
    std::string values;
    for (const auto& each : cases) {
        names.append(names.empty() ? "\"" : ",\"").append(each.name).append("\"");
        values.append(values.empty() ? "" : ",").append(std::to_string(each.value));
    }
    const auto null = std::string_view{",null"}.substr(orNull_ ? 0 : 5);
    begin("integer", isText ? "string" : "");
    keyword("enum");
    writer_.raw('[' + values + (isText ? ',' + names : std::string{}) + std::string{null} + ']');
    if (!isText) {
        keyword("x-enum-varnames");
        writer_.raw('[' + names + ']');
    }
    writer_.raw('}');
}

void JsonSchemaWriter::list(JsonSchema elements, std::optional<std::size_t> length) {
    begin("array");
    keyword("items");
    elements.write(*this);
    if (length) {
        keyword("minItems");
        writer_.integer(*length);
        keyword("maxItems");
        writer_.integer(*length);
    }
    writer_.raw('}');
}

void JsonSchemaWriter::map(JsonSchema values) {
    begin("object");
    keyword("additionalProperties");
    values.write(*this);
    writer_.raw('}');
}

void JsonSchemaWriter::anyOf(std::span<const JsonSchema> alternatives) {
    const bool isNull = std::exchange(orNull_, false);
    writer_.raw("{\"anyOf\":");
    char separator = '[';
    for (const auto& alternative : alternatives) {
        writer_.raw(std::exchange(separator, ','));
        alternative.write(*this);
    }
    writer_.raw(isNull ? std::string_view{",{\"type\":\"null\"}]}"} : std::string_view{"]}"});
}

void JsonSchemaWriter::object(TypeId type, std::vector<JsonSchemaField> fields) {
    const bool isNull = std::exchange(orNull_, false);
    writer_.raw(isNull ? std::string_view{"{\"anyOf\":[{\"$ref\":\""} : std::string_view{"{\"$ref\":\""});
    writer_.raw(refer_(type, std::move(fields)));
    writer_.raw(isNull ? std::string_view{"\"},{\"type\":\"null\"}]}"} : std::string_view{"\"}"});
}

void JsonSchemaWriter::definition(std::span<const JsonSchemaField> fields, std::span<const std::string> elsewhere) {
    begin("object");
    keyword("properties");
    std::vector<std::string_view> required;
    char separator = '{';
    for (const auto& field : fields) {
        writer_.raw(std::exchange(separator, ','));
        writer_.string(field.name);
        writer_.raw(':');
        field.schema.write(*this);
        if (field.isRequired && std::find(elsewhere.begin(), elsewhere.end(), field.name) == elsewhere.end()) {
            required.push_back(field.name);
        }
    }
    writer_.raw(fields.empty() ? std::string_view{"{}"} : std::string_view{"}"});
    for (const auto& name : required) {
        if (&name == &required.front()) {
            keyword("required");
        }
        writer_.raw(&name == &required.front() ? '[' : ',');
        writer_.string(name);
    }
    if (!required.empty()) {
        writer_.raw(']');
    }
    if (use_ == JsonSchemaUse::Request) {
        keyword("additionalProperties");
        writer_.boolean(false);
    }
    writer_.raw('}');
}

} // namespace missive
