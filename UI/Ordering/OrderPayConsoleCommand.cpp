#include <UI/Ordering/OrderPayConsoleCommand.hpp>

#include <Application/Ordering/Command/PayOrderCommand.hpp>
#include <Application/Ordering/Query/GetOrderQuery.hpp>
#include <Domain/Missive/Text/WholeNumber.hpp>
#include <Domain/Ordering/Money.hpp>
#include <UI/Missive/Console/Input/UsageError.hpp>

#include <string>

namespace missive::ordering {
namespace {

std::int64_t minorUnits(const std::string& text) {
    const auto value = wholeNumber<std::int64_t>(text);
    if (!value) {
        throw UsageError{"The amount \"" + text +
                         "\" is not a whole number of the currency's minor units: write 1234 for 12.34 EUR."};
    }
    return *value;
}

} // namespace

CommandDefinition OrderPayConsoleCommand::definition() const {
    return CommandDefinition{"order:pay", "Tell that an order was paid"}
        .required("id", "The order's id")
        .required("amount", "What was paid, in minor units of the currency: 1234 for 12.34 EUR")
        .optional("currency", "The currency's ISO code; without it the order's own");
}

int OrderPayConsoleCommand::execute(const Input& input, Output& output) {
    const auto id = OrderId::fromString(input.argument("id").value_or(""));
    const auto amount = minorUnits(input.argument("amount").value_or(""));
    const auto typed = input.argument("currency");
    const PayOrderCommand command{id, amount, typed ? *typed : queries_.ask(GetOrderQuery{id}).currency};
    commands_.dispatch(command);
    output.success("Order " + id.toString() +
                   " is paid: " + Money{amount, Currency::fromCode(command.currency)}.toString() + '.');
    return success;
}

} // namespace missive::ordering
