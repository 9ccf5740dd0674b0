#pragma once

#include <UI/Missive/Console/ConsoleCommand.hpp>
#include <UI/Performance/Measuring.hpp>

#include <string>

namespace missive::performance {

/// `perf:export`: routes or records of a period for other programs. What is cut is told on standard error.
class PerfExportCommand final : public ConsoleCommand {
public:
    /// Both must outlive it.
    PerfExportCommand(App& app, Measuring& measuring) noexcept : app_{app}, measuring_{measuring} {}

    CommandDefinition definition() const override;
    int execute(const Input& input, Output& output) override;

private:
    App& app_;
    Measuring& measuring_;
};

} // namespace missive::performance
