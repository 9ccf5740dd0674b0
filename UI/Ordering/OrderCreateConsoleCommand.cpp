#include <UI/Ordering/OrderCreateConsoleCommand.hpp>

#include <Infrastructure/Ordering/OrderingMessages.hpp>
#include <UI/Missive/DecodeInput.hpp>
#include <UI/Missive/InputText.hpp>

namespace missive::ordering {

CommandDefinition OrderCreateConsoleCommand::definition() const {
    return CommandDefinition{"order:create", "Place an order"}
        .required("order", "The order as JSON, or - to read it from standard input")
        .withHelp(R"(Places one order and prints its id:

  order:create '{"orderId":"70ccec31-3571-410a-bc13-2d0d113db17d","customerId":"C-01330",
    "customerName":"Ada","currency":"EUR","lines":[{"sku":"SKU-0014","quantity":2,"priceCents":1250}]}'

The id is chosen by whoever places the order: a second order with the same id is refused.)");
}

int OrderCreateConsoleCommand::execute(const Input& input, Output& output) {
    const auto command = decodeInput<CreateOrderCommand>(InputText::of(input, "order"));
    commands_.dispatch(command);
    output.writeln(command.orderId);
    return success;
}

} // namespace missive::ordering
