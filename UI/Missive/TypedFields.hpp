#pragma once

#include <Domain/Missive/Message.hpp>
#include <Infrastructure/Missive/Codec/DescribedFields.hpp>
#include <Infrastructure/Missive/Codec/TypedJson.hpp>
#include <UI/Missive/Console/CommandDefinition.hpp>
#include <UI/Missive/Console/Input/Input.hpp>
#include <UI/Missive/DecodeInput.hpp>
#include <UI/Missive/InputText.hpp>
#include <UI/Missive/OptionName.hpp>

#include <string>
#include <string_view>
#include <type_traits>

namespace missive {

/// How the fields of a described message are typed after the name of a console command: an argument for each, in the
/// order of the description, and an option for each that is a std::optional. Where one of them takes more than a word
/// (see isTyped) the whole message is one argument, JSON, or - to read it from standard input.
template <Message M> class TypedFields {
public:
    static void define(CommandDefinition& definition) {
        if constexpr (areWords()) {
            forEachField<M>([&]<class Field>(std::string_view name, std::type_identity<Field>) {
                const auto description = "The field \"" + std::string{name} + '"';
                if constexpr (detail::isOptional<Field>) {
                    definition.option(optionName(name), description);
                } else {
                    definition.required(optionName(name), description);
                }
            });
        } else {
            definition.required("json", "The fields as JSON, or - to read them from standard input");
        }
    }

    /// Throws DomainError `input.malformed` for what is no M.
    static M read(const Input& input) {
        if constexpr (areWords()) {
            std::string json;
            forEachField<M>([&]<class Field>(std::string_view name, std::type_identity<Field>) {
                const auto typed =
                    detail::isOptional<Field> ? input.option(optionName(name)) : input.argument(optionName(name));
                if (typed) {
                    json.append(json.empty() ? "\"" : ",\"").append(name).append("\":");
                    json += typedJson<Field>(*typed);
                }
            });
            return decodeInput<M>('{' + json + '}');
        } else {
            return decodeInput<M>(InputText::of(input, "json"));
        }
    }

private:
    static consteval bool areWords() {
        bool all = true;
        forEachField<M>([&]<class Field>(std::string_view, std::type_identity<Field>) { all = all && isTyped<Field>; });
        return all;
    }
};

} // namespace missive
