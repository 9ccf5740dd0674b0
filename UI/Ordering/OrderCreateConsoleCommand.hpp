#pragma once

#include <Application/Missive/Bus/CommandBus.hpp>
#include <UI/Ordering/OrderingConsoleCommand.hpp>

namespace missive::ordering {

/// `order:create`: places one order and prints its id.
class OrderCreateConsoleCommand final : public OrderingConsoleCommand {
public:
    explicit OrderCreateConsoleCommand(const CommandBus& commands) : commands_{commands} {}

    CommandDefinition definition() const override;

private:
    int run(const Input& input, Output& output) override;

    const CommandBus& commands_;
};

} // namespace missive::ordering
