#pragma once

#include <Application/Missive/Bus/CommandBus.hpp>
#include <Domain/Missive/Port/Clock.hpp>
#include <UI/Missive/Console/ConsoleCommand.hpp>

namespace missive::ordering {

/// `order:import`: places the orders of a file, each in a unit of work of its own, so that an import that was
/// interrupted can be run again: what it had done is then refused as duplicate.
class OrderImportConsoleCommand final : public ConsoleCommand {
public:
    OrderImportConsoleCommand(const CommandBus& commands, const Clock& clock) : commands_{commands}, clock_{clock} {}

    CommandDefinition definition() const override;
    int execute(const Input& input, Output& output) override;

private:
    const CommandBus& commands_;
    const Clock& clock_;
};

} // namespace missive::ordering
