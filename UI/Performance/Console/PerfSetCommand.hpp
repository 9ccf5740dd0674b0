#pragma once

#include <UI/Missive/Console/ConsoleCommand.hpp>
#include <UI/Performance/Measuring.hpp>

namespace missive::performance {

/// `perf:set`: stores a measurement that was typed, as one that was made.
class PerfSetCommand final : public ConsoleCommand {
public:
    /// Both must outlive it.
    PerfSetCommand(App& app, Measuring& measuring) noexcept : app_{app}, measuring_{measuring} {}

    CommandDefinition definition() const override;
    int execute(const Input& input, Output& output) override;

private:
    App& app_;
    Measuring& measuring_;
};

} // namespace missive::performance
