#pragma once

#include <Application/Missive/Bus/CommandBus.hpp>
#include <Application/Missive/Bus/QueryBus.hpp>
#include <UI/Missive/Console/ConsoleCommand.hpp>

namespace missive::ordering {

/// `order:pay`: tells that an order was paid.
class OrderPayConsoleCommand final : public ConsoleCommand {
public:
    OrderPayConsoleCommand(const CommandBus& commands, const QueryBus& queries)
        : commands_{commands}, queries_{queries} {}

    CommandDefinition definition() const override;
    int execute(const Input& input, Output& output) override;

private:
    const CommandBus& commands_;
    const QueryBus& queries_;
};

} // namespace missive::ordering
