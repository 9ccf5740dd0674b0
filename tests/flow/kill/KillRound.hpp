#pragma once

#include <tests/flow/kill/KillCounts.hpp>
#include <tests/flow/kill/KillServers.hpp>
#include <tests/flow/kill/KillSettings.hpp>
#include <tests/flow/kill/KillWorkers.hpp>
#include <tests/flow/kill/Supervised.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <random>
#include <string>

namespace missive::test {

/// One order book in a shop of its own, during whose import and consumption processes are killed at random: the import,
/// the workers, and rarely the servers beneath them.
class KillRound {
public:
    KillRound(const KillSettings& settings, KillServers& servers, std::mt19937& random, KillCounts& counts);

    /// Kills one process every 50 to 500 ms until everything is done or so many are killed in all.
    void kill(int most);
    /// Lets everything end undisturbed and says what is wrong with the result; empty when nothing is.
    std::string finish();
    /// How many orders the shop holds.
    std::int64_t orders() const { return shop_->number("SELECT count(*) FROM ordering_order"); }

private:
    bool isImporting();
    bool isDone();
    void killOne();
    void killServer(Broker& server);
    void startAgainWhatGaveUp();
    Process startImport() const;
    Process startWorker() const;

    const KillSettings& settings_;
    KillServers& servers_;
    std::mt19937& random_;
    KillCounts& counts_;
    std::unique_ptr<BrokerShop> shop_;
    std::optional<Supervised> import_;
    std::optional<KillWorkers> workers_;
};

} // namespace missive::test
