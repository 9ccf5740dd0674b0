#pragma once

#include <Application/Missive/Bus/QueryBus.hpp>
#include <UI/Missive/Console/ConsoleCommand.hpp>

namespace missive::benchmarking {

/// `benchmark:show`: shows the figures of executions.
class BenchmarkShowConsoleCommand final : public ConsoleCommand {
public:
    explicit BenchmarkShowConsoleCommand(const QueryBus& queries) noexcept : queries_{queries} {}

    CommandDefinition definition() const override;
    int execute(const Input& input, Output& output) override;

private:
    const QueryBus& queries_;
};

} // namespace missive::benchmarking
