#pragma once

#include <UI/Missive/Console/ConsoleCommand.hpp>
#include <UI/Performance/Console/Finding.hpp>
#include <UI/Performance/Measuring.hpp>

#include <vector>

namespace missive::performance {

/// `perf:diagnose`: whether what is measured is stored, and if not, why.
class PerfDiagnoseCommand final : public ConsoleCommand {
public:
    /// Both must outlive it.
    PerfDiagnoseCommand(App& app, Measuring& measuring) noexcept : app_{app}, measuring_{measuring} {}

    CommandDefinition definition() const override;
    int execute(const Input& input, Output& output) override;

private:
    Finding configuration() const;
    Finding way() const;
    std::vector<Finding> waiting() const;
    std::vector<Finding> recorders() const;
    Finding tables() const;
    Finding statements() const;
    static Finding memory();
    Finding lastAccess() const;
    Finding probe() const;
    bool hasWorker() const;
    bool isSeen(std::string_view route) const;

    App& app_;
    Measuring& measuring_;
};

} // namespace missive::performance
