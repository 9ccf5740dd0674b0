#include <UI/Ordering/OrderShowConsoleCommand.hpp>

#include <Application/Ordering/Query/GetOrderQuery.hpp>
#include <Domain/Ordering/Money.hpp>
#include <Infrastructure/Missive/Codec/JsonEncode.hpp>
#include <Infrastructure/Ordering/OrderingMessages.hpp>
#include <UI/Missive/Console/Input/WantsJson.hpp>
#include <UI/Missive/Console/Output/PrettyJson.hpp>

#include <string>

namespace missive::ordering {
namespace {

void showOrder(const OrderView& order, Output& output) {
    const auto currency = Currency::fromCode(order.currency);
    output.definitionList({{"Order", order.orderId},
                           {"Customer", order.customerName + " (" + order.customerId + ")"},
                           {"Total", Money{order.totalCents, currency}.toString()},
                           {"Status", order.status}});
    Table lines{{"SKU", "Quantity", "Price"}, {}};
    for (const auto& line : order.lines) {
        lines.rows.push_back({line.sku, std::to_string(line.quantity), Money{line.priceCents, currency}.toString()});
    }
    output.table(lines);
}

} // namespace

CommandDefinition OrderShowConsoleCommand::definition() const {
    auto definition = CommandDefinition{"order:show", "Show an order"}.required("id", "The order's id");
    definition.option("format", "The output format: txt or json", "txt");
    return definition;
}

int OrderShowConsoleCommand::execute(const Input& input, Output& output) {
    const bool asJson = wantsJson(input);
    const auto order = queries_.ask(GetOrderQuery{OrderId::fromString(input.argument("id").value_or(""))});
    if (asJson) {
        output.json(PrettyJson{}.json(missive::toJson(order)).text());
    } else {
        showOrder(order, output);
    }
    return success;
}

} // namespace missive::ordering
