#pragma once

#include <UI/Missive/Console/CommandDefinition.hpp>
#include <UI/Missive/Console/Output/Output.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace missive {

/// Writes what `list` and `help` show, as Symfony's text descriptor does.
class CommandDescriber {
public:
    explicit CommandDescriber(Output& output) : output_{output} {}

    /// Description, usage, arguments, options and help of one command.
    void command(const CommandDefinition& definition);

    /// All commands by namespace, or those of one namespace if it is not empty. `banner` is the first line.
    void list(const ConsoleText& banner, const std::vector<CommandDefinition>& definitions, std::string_view space);

    /// Name and description alone, one command a line, for scripts.
    void raw(const std::vector<CommandDefinition>& definitions, std::string_view space);

private:
    void heading(const ConsoleText& text);
    void entries(const std::vector<std::pair<std::string, std::string>>& entries, std::size_t width);

    Output& output_;
};

} // namespace missive
