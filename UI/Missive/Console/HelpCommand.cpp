#include <UI/Missive/Console/HelpCommand.hpp>

#include <UI/Missive/Console/ConsoleApplication.hpp>
#include <UI/Missive/Console/Descriptor/CommandDescriber.hpp>

namespace missive {

CommandDefinition HelpCommand::definition() const {
    return CommandDefinition{"help", "Display help for a command"}
        .optional("command_name", "The command name")
        .withHelp("The help command displays help for a given command:\n\n  help list\n\n"
                  "To display the list of available commands, please use the list command.");
}

int HelpCommand::execute(const Input& input, Output& output) {
    CommandDescriber{output}.command(application_.definition(input.argument("command_name").value_or("help")));
    return success;
}

} // namespace missive
