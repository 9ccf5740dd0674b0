#include <UI/Invoicing/InvoiceShowConsoleCommand.hpp>

#include <Application/Invoicing/Query/GetInvoiceQuery.hpp>
#include <UI/Missive/Console/PrettyJson.hpp>
#include <UI/Missive/Console/WantsJson.hpp>

#include <string>

namespace missive::invoicing {

namespace {

std::string toJson(const Invoice& invoice) {
    PrettyJson json;
    json.beginObject();
    json.key("orderId").value(invoice.orderId);
    json.key("customerName").value(invoice.customerName);
    json.key("amountCents").value(invoice.amountCents);
    json.key("currency").value(invoice.currency);
    json.endObject();
    return json.text();
}

} // namespace

CommandDefinition InvoiceShowConsoleCommand::definition() const {
    auto definition =
        CommandDefinition{"invoice:show", "Show the invoice of an order"}.required("order", "The order's id");
    definition.option("format", "The output format: txt or json", "txt");
    return definition;
}

int InvoiceShowConsoleCommand::execute(const Input& input, Output& output) {
    const bool asJson = wantsJson(input);
    const auto invoice = queries_.ask(GetInvoiceQuery{input.argument("order").value_or("")});
    if (asJson) {
        output.json(toJson(invoice));
    } else {
        output.definitionList({{"Invoice for the order", invoice.orderId},
                               {"Customer", invoice.customerName},
                               {"Amount (minor units)", std::to_string(invoice.amountCents) + " " + invoice.currency}});
    }
    return success;
}

} // namespace missive::invoicing
