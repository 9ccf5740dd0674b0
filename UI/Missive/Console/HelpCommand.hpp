#pragma once

#include <UI/Missive/Console/ConsoleCommand.hpp>

namespace missive {

class ConsoleApplication;

/// `help COMMAND`: what a command does and takes. The application must outlive it.
class HelpCommand : public ConsoleCommand {
public:
    explicit HelpCommand(const ConsoleApplication& application) : application_{application} {}

    CommandDefinition definition() const override;
    int execute(const Input& input, Output& output) override;

private:
    const ConsoleApplication& application_;
};

} // namespace missive
