#include <UI/Ordering/OrderImportConsoleCommand.hpp>

#include <Infrastructure/Ordering/OrderingMessages.hpp>
#include <UI/Missive/Console/Input/WantsJson.hpp>
#include <UI/Missive/DecodeInput.hpp>
#include <UI/Ordering/JsonLinesImport.hpp>
#include <UI/Ordering/ShowImportSummary.hpp>

namespace missive::ordering {

CommandDefinition OrderImportConsoleCommand::definition() const {
    auto definition =
        CommandDefinition{"order:import", "Place the orders of a file"}
            .required("file", "The file with one order as JSON on each line, or - for standard input")
            .withHelp(R"(Every line is an order of its own, as order:create takes it. What cannot be is told
on standard error with its line and code, the others go on; the exit code is 1 when
any was refused. An import that was interrupted can be run again: orders that are
placed already are refused with the code order.duplicate.)");
    definition.option("format", "The output format: txt or json", "txt");
    return definition;
}

int OrderImportConsoleCommand::execute(const Input& input, Output& output) {
    const bool asJson = wantsJson(input);
    InputText text{input.argument("file").value_or(""), input.stream()};
    const auto summary = JsonLinesImport{clock_, output}.run(
        text, [this](std::string_view line) { commands_.dispatch(decodeInput<CreateOrderCommand>(line)); });
    showImportSummary(summary, asJson, output);
    return summary.refused() == 0 ? success : failure;
}

} // namespace missive::ordering
