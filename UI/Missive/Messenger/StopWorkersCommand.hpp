#pragma once

#include <Domain/Missive/Port/Clock.hpp>
#include <Domain/Missive/Port/RestartSignal.hpp>
#include <UI/Missive/Console/ConsoleCommand.hpp>

namespace missive {

/// `messenger:stop-workers`: asks the workers of all processes to stop. Both ports must outlive the command.
class StopWorkersCommand final : public ConsoleCommand {
public:
    StopWorkersCommand(RestartSignal& signal, const Clock& clock) : signal_{signal}, clock_{clock} {}

    CommandDefinition definition() const override;
    int execute(const Input& input, Output& output) override;

private:
    RestartSignal& signal_;
    const Clock& clock_;
};

} // namespace missive
