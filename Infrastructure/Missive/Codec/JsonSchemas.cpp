#include <Infrastructure/Missive/Codec/JsonSchemas.hpp>

#include <Infrastructure/Missive/Codec/JsonSchemaWriter.hpp>
#include <Infrastructure/Missive/Codec/ShortTypeNames.hpp>

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace missive {

void JsonSchemas::add(JsonSchema schema, JsonSchemaUse use, const std::vector<std::string>& elsewhere) {
    areNamed_ = false;
    referring(schema, use, elsewhere);
    while (explored_ < definitions_.size()) {
        defining(definitions_[explored_++]);
    }
}

std::string JsonSchemas::text(JsonSchema schema, JsonSchemaUse use, const std::vector<std::string>& elsewhere) {
    giveNames();
    return referring(schema, use, elsewhere);
}

std::map<std::string, std::string> JsonSchemas::definitions() {
    giveNames();
    std::map<std::string, std::string> texts;
    for (const auto& definition : definitions_) {
        texts.emplace(definition.name, defining(definition));
    }
    return texts;
}

JsonSchemas::Definition* JsonSchemas::find(TypeId type, JsonSchemaUse use, const std::vector<std::string>& elsewhere) {
    const auto found = std::find_if(definitions_.begin(), definitions_.end(), [&](const Definition& definition) {
        return definition.type == type && definition.use == use && definition.elsewhere == elsewhere;
    });
    return found == definitions_.end() ? nullptr : &*found;
}

std::string JsonSchemas::referenceTo(TypeId type, JsonSchemaUse use, const std::vector<std::string>& elsewhere,
                                     std::vector<JsonSchemaField> fields) {
    const auto* found = find(type, use, elsewhere);
    if (found == nullptr) {
        if (areNamed_) {
            throw std::logic_error{"A schema is added before it is asked for: " + std::string{type.name()} + "."};
        }
        found = &definitions_.emplace_back(Definition{type, use, elsewhere, std::move(fields)});
    }
    return "#/components/schemas/" + found->name;
}

std::string JsonSchemas::referring(JsonSchema schema, JsonSchemaUse use, const std::vector<std::string>& elsewhere) {
    const auto refer = [&](TypeId type, std::vector<JsonSchemaField> fields) {
        return referenceTo(type, use, elsewhere, std::move(fields));
    };
    JsonSchemaWriter writer{use, refer};
    schema.write(writer);
    return writer.toString();
}

std::string JsonSchemas::defining(const Definition& definition) {
    const auto refer = [&](TypeId type, std::vector<JsonSchemaField> fields) {
        return referenceTo(type, definition.use, {}, std::move(fields));
    };
    JsonSchemaWriter writer{definition.use, refer};
    writer.definition(definition.fields, definition.elsewhere);
    return writer.toString();
}

void JsonSchemas::giveNames() {
    if (std::exchange(areNamed_, true)) {
        return;
    }
    std::vector<std::string_view> spelled;
    for (const auto& definition : definitions_) {
        spelled.push_back(definition.type.name());
    }
    const auto names = shortTypeNames(spelled);
    auto taken = reserved_;
    for (std::size_t i = 0; i < names.size(); ++i) {
        auto& definition = definitions_[i];
        const bool isBoth = std::any_of(definitions_.begin(), definitions_.end(), [&](const Definition& other) {
            return other.type == definition.type && other.use == JsonSchemaUse::Answer;
        });
        const auto name = names[i] + (isBoth && definition.use == JsonSchemaUse::Request ? "Request" : "");
        definition.name = name;
        for (int number = 2; !taken.insert(definition.name).second; ++number) {
            definition.name = name + std::to_string(number);
        }
    }
}

} // namespace missive
