#pragma once

#include <Application/Missive/Bus/CommandBus.hpp>
#include <Application/Missive/Bus/QueryBus.hpp>
#include <UI/Missive/Console/ConsoleCommand.hpp>

namespace missive::benchmarking {

/// `benchmark:cancel`: calls off what of an execution or a run is not over.
class BenchmarkCancelConsoleCommand final : public ConsoleCommand {
public:
    BenchmarkCancelConsoleCommand(const CommandBus& commands, const QueryBus& queries) noexcept
        : commands_{commands}, queries_{queries} {}

    CommandDefinition definition() const override;
    int execute(const Input& input, Output& output) override;

private:
    const CommandBus& commands_;
    const QueryBus& queries_;
};

} // namespace missive::benchmarking
