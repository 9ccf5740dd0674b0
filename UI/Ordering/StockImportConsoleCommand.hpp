#pragma once

#include <Application/Missive/Bus/CommandBus.hpp>
#include <Domain/Missive/Port/Clock.hpp>
#include <UI/Missive/Console/ConsoleCommand.hpp>

namespace missive::ordering {

/// `stock:import`: tells how many pieces of each SKU there are. Running it again changes nothing.
class StockImportConsoleCommand final : public ConsoleCommand {
public:
    StockImportConsoleCommand(const CommandBus& commands, const Clock& clock) : commands_{commands}, clock_{clock} {}

    CommandDefinition definition() const override;
    int execute(const Input& input, Output& output) override;

private:
    const CommandBus& commands_;
    const Clock& clock_;
};

} // namespace missive::ordering
