#pragma once

#include <Application/Missive/Bus/QueryBus.hpp>
#include <UI/Missive/Console/ConsoleCommand.hpp>

namespace missive::benchmarking {

/// `benchmark:export`: writes figures for other programs.
class BenchmarkExportConsoleCommand final : public ConsoleCommand {
public:
    explicit BenchmarkExportConsoleCommand(const QueryBus& queries) noexcept : queries_{queries} {}

    CommandDefinition definition() const override;
    int execute(const Input& input, Output& output) override;

private:
    const QueryBus& queries_;
};

} // namespace missive::benchmarking
