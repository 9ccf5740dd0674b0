#pragma once

#include <Application/Missive/Bus/CommandBus.hpp>
#include <Domain/Missive/Port/Clock.hpp>
#include <UI/Ordering/OrderingConsoleCommand.hpp>

namespace missive::ordering {

/// `stock:import`: tells how many pieces of each SKU there are. Running it again changes nothing.
class StockImportConsoleCommand final : public OrderingConsoleCommand {
public:
    StockImportConsoleCommand(const CommandBus& commands, const Clock& clock) : commands_{commands}, clock_{clock} {}

    CommandDefinition definition() const override;

private:
    int run(const Input& input, Output& output) override;

    const CommandBus& commands_;
    const Clock& clock_;
};

} // namespace missive::ordering
