#pragma once

#include <Application/Missive/Bus/CommandBus.hpp>
#include <Domain/Missive/Message.hpp>
#include <Infrastructure/Missive/Codec/JsonEncode.hpp>
#include <UI/Missive/Console/ConsoleCommand.hpp>
#include <UI/Missive/DecodeInput.hpp>
#include <UI/Missive/InputText.hpp>

#include <string>
#include <type_traits>
#include <utility>

namespace missive {

/// A console command that dispatches one command of the application: its fields come as JSON, the answer, if there is
/// one, is printed as JSON.
template <Message C> class DispatchConsoleCommand final : public ConsoleCommand {
public:
    DispatchConsoleCommand(const CommandBus& commands, std::string name, std::string description)
        : commands_{commands}, name_{std::move(name)}, description_{std::move(description)} {}

    CommandDefinition definition() const override {
        return CommandDefinition{name_, description_}.required(
            "json", "The command as JSON, or - to read it from standard input");
    }

    int execute(const Input& input, Output& output) override {
        const auto command = decodeInput<C>(InputText::of(input, "json"));
        if constexpr (std::is_void_v<MessageResult<C>>) {
            commands_.dispatch(command);
        } else {
            output.json(toJson(commands_.dispatch(command)));
        }
        return success;
    }

private:
    const CommandBus& commands_;
    std::string name_;
    std::string description_;
};

} // namespace missive
