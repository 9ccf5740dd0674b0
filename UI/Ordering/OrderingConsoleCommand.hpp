#pragma once

#include <UI/Missive/Console/ConsoleCommand.hpp>

namespace missive::ordering {

/// A console command of the context: what the business refuses is shown with its code and is exit code 1.
class OrderingConsoleCommand : public ConsoleCommand {
public:
    int execute(const Input& input, Output& output) final;

private:
    virtual int run(const Input& input, Output& output) = 0;
};

} // namespace missive::ordering
