#pragma once

#include <Domain/Missive/TypeId.hpp>
#include <Infrastructure/Missive/Codec/JsonSchema.hpp>
#include <Infrastructure/Missive/Codec/JsonSchemaField.hpp>
#include <Infrastructure/Missive/Codec/JsonSchemaUse.hpp>

#include <cstddef>
#include <deque>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace missive {

/// The schemas of one document, in which described types are defined once and referred to by their short names (see
/// shortTypeNames) under `#/components/schemas/`. A type that requests and answers both have is defined twice, as
/// `OrderLineRequest` and `OrderLine`, because only in requests must no other fields be. Belongs to one thread.
///
/// First everything is added, then it is asked for. What would still have one name is numbered in the order it was
/// added in.
class JsonSchemas {
public:
    /// These names are taken.
    explicit JsonSchemas(std::set<std::string> reserved = {}) : reserved_{std::move(reserved)} {}

    /// `elsewhere` names fields of a request that come from another place than its JSON: they may be there too, and
    /// need not.
    void add(JsonSchema schema, JsonSchemaUse use, const std::vector<std::string>& elsewhere = {});

    /// The JSON text of a schema that was added in just this way. Throws std::logic_error for another one.
    std::string text(JsonSchema schema, JsonSchemaUse use, const std::vector<std::string>& elsewhere = {});

    /// The definitions by their names.
    std::map<std::string, std::string> definitions();

private:
    struct Definition {
        TypeId type;
        JsonSchemaUse use;
        std::vector<std::string> elsewhere;
        std::vector<JsonSchemaField> fields;
        std::string name = {};
    };

    Definition* find(TypeId type, JsonSchemaUse use, const std::vector<std::string>& elsewhere);
    std::string referring(JsonSchema schema, JsonSchemaUse use, const std::vector<std::string>& elsewhere);
    std::string defining(const Definition& definition);
    std::string referenceTo(TypeId type, JsonSchemaUse use, const std::vector<std::string>& elsewhere,
                            std::vector<JsonSchemaField> fields);
    void giveNames();

    std::set<std::string> reserved_;
    std::deque<Definition> definitions_;
    /// How many of them refer to others that are known.
    std::size_t explored_ = 0;
    bool areNamed_ = false;
};

} // namespace missive
