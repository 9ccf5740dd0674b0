#pragma once

#include <tests/flow/Scratch.hpp>
#include <tests/flow/kill/KillSettings.hpp>

#include <optional>
#include <random>
#include <string>
#include <vector>

namespace missive::test {

/// One order book on a database of its own, during whose import and consumption processes are killed at random.
class KillRound {
public:
    KillRound(const KillSettings& settings, std::mt19937& random);

    /// Kills one process every 50 to 500 ms until everything is done or so many are killed; returns how many were.
    int kill(int most);
    /// Lets everything end undisturbed.
    void finish();
    /// What is wrong with the result; empty when nothing is.
    std::string problem() const;

    int killedImports() const { return killedImports_; }

private:
    bool isImporting();
    bool isDone();
    void killOne();
    Process startWorker() const;

    const KillSettings& settings_;
    std::mt19937& random_;
    Scratch shop_;
    std::optional<DatabaseFile> file_;
    std::optional<Process> import_;
    std::vector<std::optional<Process>> workers_;
    int killedImports_ = 0;
};

} // namespace missive::test
