#pragma once

#include <Application/Missive/Bus/CommandBus.hpp>
#include <Domain/Missive/Port/Clock.hpp>
#include <UI/Missive/Console/ConsoleCommand.hpp>

namespace missive::benchmarking {

/// `benchmark:purge`: removes old figures.
class BenchmarkPurgeConsoleCommand final : public ConsoleCommand {
public:
    BenchmarkPurgeConsoleCommand(const CommandBus& commands, const Clock& clock) noexcept
        : commands_{commands}, clock_{clock} {}

    CommandDefinition definition() const override;
    int execute(const Input& input, Output& output) override;

private:
    const CommandBus& commands_;
    const Clock& clock_;
};

} // namespace missive::benchmarking
