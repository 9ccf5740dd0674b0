#pragma once

#include <UI/Missive/Console/ConsoleHook.hpp>
#include <UI/Performance/Measuring.hpp>

namespace missive::performance {

/// Measures console commands of the application, and records what is measured as long as any command runs.
class MeasureCommands final : public ConsoleHook {
public:
    /// Both must outlive it.
    MeasureCommands(App& app, Measuring& measuring) noexcept : app_{app}, measuring_{measuring} {}

    void around(const ConsoleCall& call, FunctionRef<void()> run) override;

private:
    void measured(const ConsoleCall& call, FunctionRef<void()> run);

    App& app_;
    Measuring& measuring_;
};

} // namespace missive::performance
