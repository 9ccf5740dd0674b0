#pragma once

#include <UI/Missive/Console/ConsoleCommand.hpp>

namespace missive {

class ConsoleApplication;

/// `list [namespace]`: the commands there are. The application must outlive it.
class ListCommand : public ConsoleCommand {
public:
    explicit ListCommand(const ConsoleApplication& application) : application_{application} {}

    CommandDefinition definition() const override;
    int execute(const Input& input, Output& output) override;

private:
    const ConsoleApplication& application_;
};

} // namespace missive
