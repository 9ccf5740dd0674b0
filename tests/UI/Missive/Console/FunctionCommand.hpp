#pragma once

#include <UI/Missive/Console/ConsoleCommand.hpp>

#include <functional>
#include <utility>

namespace missive::test {

/// A command made of a definition and a function.
class FunctionCommand : public ConsoleCommand {
public:
    using Body = std::function<int(const Input&, Output&)>;

    FunctionCommand(CommandDefinition definition, Body body)
        : definition_{std::move(definition)}, body_{std::move(body)} {}

    CommandDefinition definition() const override { return definition_; }
    int execute(const Input& input, Output& output) override { return body_(input, output); }

private:
    CommandDefinition definition_;
    Body body_;
};

/// The body of a command that does nothing and succeeds.
inline int nothing(const Input&, Output&) { return 0; }

} // namespace missive::test
