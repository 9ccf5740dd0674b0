#pragma once

#include <Application/Missive/Bus/QueryBus.hpp>
#include <UI/Ordering/OrderingConsoleCommand.hpp>

namespace missive::ordering {

/// `order:show`: shows one order.
class OrderShowConsoleCommand final : public OrderingConsoleCommand {
public:
    explicit OrderShowConsoleCommand(const QueryBus& queries) : queries_{queries} {}

    CommandDefinition definition() const override;

private:
    int run(const Input& input, Output& output) override;

    const QueryBus& queries_;
};

} // namespace missive::ordering
