#pragma once

#include <string>

namespace missive {

/// One positional argument of a command.
struct ArgumentDefinition {
    std::string name;
    std::string description;
    bool required = false;
    /// Takes all that is left; only for the last argument.
    bool list = false;

    /// `<name>`, `[<name>]`, `<name>...` or `[<name>...]`.
    std::string synopsis() const;
};

} // namespace missive
