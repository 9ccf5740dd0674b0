#pragma once

#include <Infrastructure/Missive/Codec/DescribedFields.hpp>
#include <Infrastructure/Missive/Codec/JsonDecode.hpp>
#include <Infrastructure/Missive/Codec/JsonEncode.hpp>
#include <Infrastructure/Missive/Codec/JsonSchemaOf.hpp>
#include <UI/Missive/Http/Binding/TextToken.hpp>

#include <array>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace missive {

/// A field of a message as a request can give it.
struct TextField {
    std::string_view name;
    JsonSchema schema;
    bool isOptional = false;
    /// Whether it takes several values, as a parameter that is repeated.
    bool isList = false;
    /// What stands in a path or a query for it, or for one of its values, as a JSON token; null for a field that has to
    /// come in a body.
    std::string (*token)(std::string_view text) = nullptr;
    /// The JSON text of the field, read and written again. Throws as decodeJson does.
    std::string (*normal)(std::string_view json) = nullptr;
};

/// The fields of the described message M, in the order of its description.
template <class M> std::vector<TextField> textFieldsOf() {
    std::vector<TextField> fields;
    forEachField<M>([&]<class Field>(std::string_view name, std::type_identity<Field>) {
        TextField field{
            name, jsonSchemaOf<Field>(), detail::isOptional<Field>, false, nullptr, [](std::string_view json) {
                const auto values = fromJson<std::array<Field, 1>>('[' + std::string{json} + ']');
                return toJson(values[0]);
            }};
        if constexpr (isTyped<Field>) {
            field.token = &textToken<Field>;
        } else if constexpr (requires { typename Field::value_type; }) {
            if constexpr (std::same_as<Field, std::vector<typename Field::value_type>>) {
                if constexpr (isTyped<typename Field::value_type>) {
                    field.isList = true;
                    field.token = &textToken<typename Field::value_type>;
                }
            }
        }
        fields.push_back(field);
    });
    return fields;
}

} // namespace missive
