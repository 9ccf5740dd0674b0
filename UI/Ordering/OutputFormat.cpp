#include <UI/Ordering/OutputFormat.hpp>

#include <UI/Missive/Console/UsageError.hpp>

namespace missive::ordering {

void offerFormats(CommandDefinition& definition) {
    definition.option("format", "The output format: txt or json", "txt");
}

OutputFormat outputFormat(const Input& input) {
    const auto format = input.option("format").value_or("");
    if (format == "json") {
        return OutputFormat::Json;
    }
    if (format != "txt") {
        throw UsageError{"The format \"" + format + "\" is not supported: use \"txt\" or \"json\"."};
    }
    return OutputFormat::Text;
}

} // namespace missive::ordering
