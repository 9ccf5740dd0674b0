#pragma once

#include <Application/Missive/Bus/QueryBus.hpp>
#include <Domain/Missive/Message.hpp>
#include <Infrastructure/Missive/Codec/JsonEncode.hpp>
#include <UI/Missive/Console/ConsoleCommand.hpp>
#include <UI/Missive/Console/Input/WantsJson.hpp>
#include <UI/Missive/Console/Output/PrettyJson.hpp>
#include <UI/Missive/Console/Output/ShowJson.hpp>
#include <UI/Missive/TypedFields.hpp>

#include <string>
#include <utility>

namespace missive {

/// A console command that asks one query of the application, whose fields are typed as TypedFields has them, and shows
/// the answer: as showJson does, or as JSON.
template <Message Q> class AskConsoleCommand final : public ConsoleCommand {
public:
    AskConsoleCommand(const QueryBus& queries, std::string name, std::string description)
        : queries_{queries}, name_{std::move(name)}, description_{std::move(description)} {}

    CommandDefinition definition() const override {
        CommandDefinition definition{name_, description_};
        TypedFields<Q>::define(definition);
        return definition.option("format", "The output format: txt or json", "txt");
    }

    int execute(const Input& input, Output& output) override {
        const bool asJson = wantsJson(input);
        const auto answer = toJson(queries_.ask(TypedFields<Q>::read(input)));
        if (asJson) {
            output.json(PrettyJson{}.json(answer).text());
        } else {
            showJson(output, answer);
        }
        return success;
    }

private:
    const QueryBus& queries_;
    std::string name_;
    std::string description_;
};

} // namespace missive
