#pragma once

#include <UI/Missive/Console/CommandDefinition.hpp>
#include <UI/Missive/Console/Input/Input.hpp>
#include <UI/Missive/Console/Output/Output.hpp>

namespace missive {

/// A command of the console. `execute` is called at most once per run, on the thread that called the application.
class ConsoleCommand {
public:
    static constexpr int success = 0;
    static constexpr int failure = 1;

    ConsoleCommand() = default;
    ConsoleCommand(const ConsoleCommand&) = delete;
    ConsoleCommand& operator=(const ConsoleCommand&) = delete;
    virtual ~ConsoleCommand() = default;

    /// The same at every call.
    virtual CommandDefinition definition() const = 0;

    /// Returns the exit code. A DomainError that escapes is shown with its code and its sentence, anything else with
    /// its sentence and the usage line; the exit code is then 1.
    virtual int execute(const Input& input, Output& output) = 0;
};

} // namespace missive
