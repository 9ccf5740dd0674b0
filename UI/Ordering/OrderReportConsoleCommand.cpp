#include <UI/Ordering/OrderReportConsoleCommand.hpp>

#include <Application/Ordering/Query/GetOrderReportQuery.hpp>
#include <Infrastructure/Missive/Codec/JsonEncode.hpp>
#include <UI/Missive/Console/Input/WantsJson.hpp>
#include <UI/Missive/Console/Output/PrettyJson.hpp>

#include <string>

namespace missive::ordering {
namespace {

std::string toJson(const OrderFigures& figures, std::int64_t failed) {
    PrettyJson json;
    json.beginObject();
    json.key("orders").value(figures.orders);
    json.key("confirmations").value(figures.confirmations);
    json.key("failed").value(failed);
    json.key("stock").json(missive::toJson(figures.stock));
    json.endObject();
    return json.text();
}

void show(const OrderFigures& figures, std::int64_t failed, Output& output) {
    output.definitionList({{"Orders", std::to_string(figures.orders)},
                           {"Confirmations", std::to_string(figures.confirmations)},
                           {"Failed messages", std::to_string(failed)}});
    Table stock{{"SKU", "Stock"}, {}};
    for (const auto& [sku, pieces] : figures.stock) {
        stock.rows.push_back({sku, std::to_string(pieces)});
    }
    output.table(stock);
}

} // namespace

CommandDefinition OrderReportConsoleCommand::definition() const {
    CommandDefinition definition{"order:report", "Show the figures of the order book"};
    definition.option("format", "The output format: txt or json", "txt");
    return definition;
}

int OrderReportConsoleCommand::execute(const Input& input, Output& output) {
    const bool asJson = wantsJson(input);
    const auto figures = queries_.ask(GetOrderReportQuery{});
    const auto failed = failed_();
    if (asJson) {
        output.json(toJson(figures, failed));
    } else {
        show(figures, failed, output);
    }
    return success;
}

} // namespace missive::ordering
