#pragma once

#include <tests/flow/brokers/BrokerShop.hpp>
#include <tests/flow/foreign/ConnectionCutter.hpp>
#include <tests/flow/foreign/ForeignKillSettings.hpp>
#include <tests/flow/foreign/ForeignPayment.hpp>
#include <tests/flow/kill/KillWorkers.hpp>
#include <tests/support/proxy/FaultyProxy.hpp>
#include <tests/support/server/RabbitMqServer.hpp>
#include <tests/support/server/RedisServer.hpp>

#include <cstdint>
#include <optional>
#include <random>
#include <string>

namespace missive::test {

/// The application beside a PHP one that feeds it through two Redis databases, an AMQP queue and a table, each message
/// without an identity and many with their twin elsewhere; workers on all of them are killed while their connections
/// are reset again and again.
class ForeignKillRun {
public:
    explicit ForeignKillRun(const ForeignKillSettings& settings);

    /// Kills workers, evenly over the messages.
    void kill();
    /// Lets everything end undisturbed and says what is wrong with the result; empty when nothing is.
    std::string finish();
    /// What was done and what came of it, for people.
    std::string account() const;

private:
    void configure() const;
    void feed();
    bool reach(std::int64_t effects);
    bool isDrained() const;
    Process startWorker(std::size_t first) const;
    std::int64_t effects(const std::string& condition = "true") const;
    std::int64_t doubled(ForeignKind kind) const;
    std::int64_t effectsThrough(ForeignKind kind) const;

    const ForeignKillSettings settings_;
    std::mt19937 random_;
    RedisServer redis_;
    RabbitMqServer amqp_;
    FaultyProxy redisProxy_;
    FaultyProxy amqpProxy_;
    BrokerShop shop_;
    std::optional<KillWorkers> workers_;
    std::optional<ConnectionCutter> cutter_;
    int kills_ = 0;
    int gaveUp_ = 0;
    std::size_t cut_ = 0;
};

} // namespace missive::test
