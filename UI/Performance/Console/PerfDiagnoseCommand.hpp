#pragma once

#include <UI/Missive/Console/ConsoleCommand.hpp>
#include <UI/Performance/Finding.hpp>
#include <UI/Performance/Measuring.hpp>

#include <string_view>

namespace missive::performance {

/// `perf:diagnose`: whether what is measured is stored, and if not, why.
class PerfDiagnoseCommand final : public ConsoleCommand {
public:
    /// Both must outlive it.
    PerfDiagnoseCommand(App& app, Measuring& measuring) noexcept : app_{app}, measuring_{measuring} {}

    CommandDefinition definition() const override;
    int execute(const Input& input, Output& output) override;

private:
    Finding probe() const;
    bool isSeen(std::string_view route) const;

    App& app_;
    Measuring& measuring_;
};

} // namespace missive::performance
