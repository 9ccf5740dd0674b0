#pragma once

#include <UI/Missive/Console/Output/Verbosity.hpp>

#include <cstddef>
#include <iosfwd>
#include <optional>

namespace missive {

class EnvironmentVariables;

/// The three streams a console program talks through, and what is known about what lies behind them. Plain data: a test
/// fills in string streams. The streams must outlive every use.
struct ConsoleStreams {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
    bool inIsTerminal = false;
    bool outIsTerminal = false;
    bool errIsTerminal = false;
    /// False forbids colours unless `--ansi` asks for them (NO_COLOR, TERM=dumb).
    bool colours = true;
    /// Columns of the terminal, or COLUMNS; nothing means that nobody reads along.
    std::optional<std::size_t> width{};
    /// How much to tell where the command line does not say.
    Verbosity verbosity = Verbosity::normal;

    /// Standard input, output and error of this process. Reads NO_COLOR, TERM, COLUMNS and SHELL_VERBOSITY
    /// (-2 to 3, anything else is 0) through `environment`.
    static ConsoleStreams ofProcess(const EnvironmentVariables& environment);
};

} // namespace missive
