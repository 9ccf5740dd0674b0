#pragma once

#include <UI/Missive/Console/ConsoleCommand.hpp>

namespace missive::test {

/// `crash:points`: lists the names CRASH_AT understands.
class CrashPointsConsoleCommand final : public ConsoleCommand {
public:
    CommandDefinition definition() const override;
    int execute(const Input& input, Output& output) override;
};

} // namespace missive::test
