#pragma once

#include <tests/flow/brokers/Broker.hpp>
#include <tests/flow/brokers/BrokerShop.hpp>
#include <tests/flow/kill/KillSettings.hpp>

#include <memory>
#include <random>

namespace missive::test {

/// The servers of a run, kept over its order books: none, one or two.
class KillServers {
public:
    explicit KillServers(const KillSettings& settings);

    /// A shop on places of its own.
    std::unique_ptr<BrokerShop> newShop();

    /// The one to kill now, if any: rarely.
    Broker* victim(std::mt19937& random) const;
    /// Whether it is what the application's own rows are on.
    bool holdsDatabase(const Broker& server) const { return &server == database_.get(); }

private:
    std::string transportDsn(const std::string& place);

    const KillSettings& settings_;
    /// PostgreSQL, also where it carries the events as well.
    std::unique_ptr<Broker> database_;
    std::unique_ptr<Broker> transport_;
    int shops_ = 0;
};

} // namespace missive::test
