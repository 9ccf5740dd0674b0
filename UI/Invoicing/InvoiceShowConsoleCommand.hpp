#pragma once

#include <Application/Missive/Bus/QueryBus.hpp>
#include <UI/Missive/Console/ConsoleCommand.hpp>

namespace missive::invoicing {

/// `invoice:show`: shows the invoice of an order.
class InvoiceShowConsoleCommand final : public ConsoleCommand {
public:
    explicit InvoiceShowConsoleCommand(const QueryBus& queries) : queries_{queries} {}

    CommandDefinition definition() const override;
    int execute(const Input& input, Output& output) override;

private:
    const QueryBus& queries_;
};

} // namespace missive::invoicing
