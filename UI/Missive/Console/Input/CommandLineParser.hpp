#pragma once

#include <UI/Missive/Console/CommandDefinition.hpp>
#include <UI/Missive/Console/Input/GivenOptions.hpp>
#include <UI/Missive/Console/Input/GlobalOptions.hpp>
#include <UI/Missive/Console/Input/Input.hpp>

#include <string>
#include <vector>

namespace missive {

/// Reads a command line the way Symfony's ArgvInput does: options anywhere before `--`, `--name=value`, `--name value`,
/// `-nvalue`, `-n value`, bundled switches; a value beginning with `-` only after `=`. Stateless.
class CommandLineParser {
public:
    /// The words of a line that are no options, and the options found.
    struct Words {
        std::vector<std::string> positionals;
        GivenOptions options;
        GlobalOptions globals;
    };

    /// Reads the global options and the words, and overlooks options it does not know. Throws UsageError for a global
    /// option without the value it requires.
    static Words scan(const std::vector<std::string>& line);

    /// Reads the line along the definition; the first word is the command's name. Throws UsageError with Symfony's
    /// sentence.
    static Words parse(const std::vector<std::string>& line, const CommandDefinition& definition);

    /// Gives the words after the command's name to the arguments. Throws UsageError for too few or too many.
    static Input::Arguments bind(const Words& words, const CommandDefinition& definition);
};

} // namespace missive
