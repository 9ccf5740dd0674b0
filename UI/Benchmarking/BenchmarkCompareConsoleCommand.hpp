#pragma once

#include <Application/Missive/Bus/QueryBus.hpp>
#include <UI/Missive/Console/ConsoleCommand.hpp>

namespace missive::benchmarking {

/// `benchmark:compare`: says how what was measured differs from what it is measured by.
class BenchmarkCompareConsoleCommand final : public ConsoleCommand {
public:
    explicit BenchmarkCompareConsoleCommand(const QueryBus& queries) noexcept : queries_{queries} {}

    CommandDefinition definition() const override;
    int execute(const Input& input, Output& output) override;

private:
    const QueryBus& queries_;
};

} // namespace missive::benchmarking
