#include <tests/flow/hostile/CrashPointsConsoleCommand.hpp>

#include <tests/flow/hostile/CrashPoints.hpp>

namespace missive::test {

CommandDefinition CrashPointsConsoleCommand::definition() const {
    return CommandDefinition{"crash:points", "List the points at which the application can be made to die"};
}

int CrashPointsConsoleCommand::execute(const Input&, Output& output) {
    for (const auto& name : CrashPoints::names()) {
        output.writeln(name);
    }
    return success;
}

} // namespace missive::test
