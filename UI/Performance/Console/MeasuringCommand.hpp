#pragma once

#include <UI/Missive/Console/ConsoleCommand.hpp>
#include <UI/Performance/Measuring.hpp>

namespace missive::performance {

/// A console command on what was measured: `Command` has what it is called and what it does as static functions
/// `definition()` and `execute(App&, Measuring&, const Input&, Output&)`.
template <class Command> class MeasuringCommand final : public ConsoleCommand {
public:
    /// Both must outlive it.
    MeasuringCommand(App& app, Measuring& measuring) noexcept : app_{app}, measuring_{measuring} {}

    CommandDefinition definition() const override { return Command::definition(); }
    int execute(const Input& input, Output& output) override {
        return Command::execute(app_, measuring_, input, output);
    }

private:
    App& app_;
    Measuring& measuring_;
};

} // namespace missive::performance
