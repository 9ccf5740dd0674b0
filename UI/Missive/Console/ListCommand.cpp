#include <UI/Missive/Console/ListCommand.hpp>

#include <UI/Missive/Console/CommandFinder.hpp>
#include <UI/Missive/Console/ConsoleApplication.hpp>
#include <UI/Missive/Console/Descriptor/CommandDescriber.hpp>
#include <UI/Missive/Console/Descriptor/CommandsAsJson.hpp>
#include <UI/Missive/Console/Input/UsageError.hpp>

namespace missive {

CommandDefinition ListCommand::definition() const {
    return CommandDefinition{"list", "List commands"}
        .optional("namespace", "The namespace name")
        .flag("raw", "To output raw command list")
        .option("format", "The output format (txt or json)", "txt")
        .withHelp("The list command lists all commands:\n\n  list\n\nor those of one namespace:\n\n  list messenger\n\n"
                  "It can also give them as data:\n\n  list --format=json");
}

int ListCommand::execute(const Input& input, Output& output) {
    const auto& definitions = application_.definitions();
    std::string space;
    if (const auto typed = input.argument("namespace")) {
        const auto found = CommandFinder{definitions}.findNamespace(*typed);
        if (!found) {
            throw UsageError{"There are no commands defined in the \"" + *typed + "\" namespace."};
        }
        space = *found;
    }
    const auto format = input.option("format").value_or("");
    CommandDescriber describer{output};
    if (format == "json") {
        output.json(commandsAsJson(application_.name(), application_.version(), definitions, space));
    } else if (format != "txt") {
        throw UsageError{"Unsupported format \"" + format + "\", use \"txt\" or \"json\"."};
    } else if (input.flag("raw")) {
        describer.raw(definitions, space);
    } else {
        describer.list(application_.name() + " " + output.results().paint(TextStyle::info, application_.version()),
                       definitions, space);
    }
    return success;
}

} // namespace missive
