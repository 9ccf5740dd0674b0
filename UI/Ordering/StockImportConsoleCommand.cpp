#include <UI/Ordering/StockImportConsoleCommand.hpp>

#include <Infrastructure/Ordering/OrderingMessages.hpp>
#include <UI/Missive/Console/Input/WantsJson.hpp>
#include <UI/Missive/DecodeInput.hpp>
#include <UI/Ordering/JsonLinesImport.hpp>
#include <UI/Ordering/ShowImportSummary.hpp>

namespace missive::ordering {

CommandDefinition StockImportConsoleCommand::definition() const {
    auto definition = CommandDefinition{"stock:import", "Set how many pieces of each SKU there are"}
                          .required("file", "The file with one count as JSON on each line, or - for standard input")
                          .withHelp(R"(A line is a SKU and how many pieces of it there are now:

  {"sku": "SKU-0014", "quantity": 250}

The count replaces what was known, so running the import again does not double the stock.
What cannot be is told on standard error with its line and code, the others go on; the
exit code is 1 when any was refused.)");
    definition.option("format", "The output format: txt or json", "txt");
    return definition;
}

int StockImportConsoleCommand::execute(const Input& input, Output& output) {
    const bool asJson = wantsJson(input);
    InputText text{input.argument("file").value_or(""), input.stream()};
    const auto summary = JsonLinesImport{clock_, output}.run(
        text, [this](std::string_view line) { commands_.dispatch(decodeInput<SetStockCommand>(line)); });
    showImportSummary(summary, asJson, output);
    return summary.refused() == 0 ? success : failure;
}

} // namespace missive::ordering
