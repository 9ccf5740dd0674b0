#pragma once

#include <Application/Missive/Bus/QueryBus.hpp>
#include <UI/Missive/Console/ConsoleCommand.hpp>

namespace missive::benchmarking {

/// `benchmark:list`: shows what can be measured on what.
class BenchmarkListConsoleCommand final : public ConsoleCommand {
public:
    explicit BenchmarkListConsoleCommand(const QueryBus& queries) noexcept : queries_{queries} {}

    CommandDefinition definition() const override;
    int execute(const Input& input, Output& output) override;

private:
    const QueryBus& queries_;
};

} // namespace missive::benchmarking
