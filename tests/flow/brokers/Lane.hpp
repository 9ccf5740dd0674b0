#pragma once

#include <tests/flow/brokers/BrokerShop.hpp>
#include <tests/flow/brokers/SharedBroker.hpp>

#include <array>
#include <memory>
#include <string>

namespace missive::test {

/// What carries the events, and what the application's rows are on.
struct Lane {
    std::string transport;
    std::string database = "sqlite";

    std::string name() const { return transport + " beside " + database; }

    /// A shop with places of its own; where both are PostgreSQL the events are rows of the same database.
    std::unique_ptr<BrokerShop> shop(const std::string& transportOptions = "") const {
        const auto url = database == "sqlite" ? "" : sharedBroker(database).place(newName());
        const auto dsn = transport == database ? "" : sharedBroker(transport).place(newName()) + transportOptions;
        return std::make_unique<BrokerShop>(dsn, url);
    }
};

inline const std::array<Lane, 3> brokerLanes{Lane{"redis"}, Lane{"amqp"}, Lane{"postgres"}};

} // namespace missive::test
