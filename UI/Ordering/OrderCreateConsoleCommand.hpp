#pragma once

#include <Application/Missive/Bus/CommandBus.hpp>
#include <UI/Missive/Console/ConsoleCommand.hpp>

namespace missive::ordering {

/// `order:create`: places one order and prints its id.
class OrderCreateConsoleCommand final : public ConsoleCommand {
public:
    explicit OrderCreateConsoleCommand(const CommandBus& commands) : commands_{commands} {}

    CommandDefinition definition() const override;
    int execute(const Input& input, Output& output) override;

private:
    const CommandBus& commands_;
};

} // namespace missive::ordering
