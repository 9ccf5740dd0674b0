#pragma once

#include <Domain/Missive/TransportSettings.hpp>
#include <Infrastructure/Missive/Amqp/AmqpServerOptions.hpp>
#include <Infrastructure/Missive/Dsn/Dsn.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpDelayOptions.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpExchangeOptions.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpQueueOptions.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace missive {

/// What a RabbitMQ transport can be told, with the names and defaults of Symfony's (specification B.3) except that
/// publishing is always confirmed and that there is a heartbeat.
struct AmqpTransportOptions {
    /// The transport's name in the configuration.
    std::string transport;
    AmqpServerOptions server;
    AmqpExchangeOptions exchange;
    /// Consumed together; none for a transport that only sends.
    std::vector<AmqpQueueOptions> queues;
    AmqpDelayOptions delay;
    /// `auto_setup`
    bool autoSetup = true;
    /// `prefetch_count`: how many messages the broker sends ahead; without it as many as are soon handled.
    std::optional<std::uint16_t> prefetch;
    /// `confirm_timeout`: how long to wait for the next word of the broker while messages are unconfirmed.
    std::chrono::milliseconds confirmTimeout = std::chrono::seconds{10};

    /// Reads the DSN, its query, which wins, and the settings' options, both with nested names (`queues[a][flags]`).
    /// Arguments keep the type the configuration wrote them with; a query's are text. A time-out of 0 leaves it at its
    /// default, since a server that never answers must not hold us up for ever. `persistent` and `retry` are accepted
    /// and have no effect. Throws std::invalid_argument.
    static AmqpTransportOptions read(const TransportSettings& settings, const Dsn& dsn);
};

} // namespace missive
