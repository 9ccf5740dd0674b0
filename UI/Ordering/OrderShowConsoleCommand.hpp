#pragma once

#include <Application/Missive/Bus/QueryBus.hpp>
#include <UI/Missive/Console/ConsoleCommand.hpp>

namespace missive::ordering {

/// `order:show`: shows one order.
class OrderShowConsoleCommand final : public ConsoleCommand {
public:
    explicit OrderShowConsoleCommand(const QueryBus& queries) : queries_{queries} {}

    CommandDefinition definition() const override;
    int execute(const Input& input, Output& output) override;

private:
    const QueryBus& queries_;
};

} // namespace missive::ordering
