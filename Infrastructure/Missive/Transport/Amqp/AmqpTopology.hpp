#pragma once

#include <Infrastructure/Missive/Transport/Amqp/AmqpDelay.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpTransportOptions.hpp>

#include <cstdint>
#include <string>

namespace missive {

class AmqpConnection;

/// The exchanges, queues and bindings of a transport, made as Symfony makes them (specification F.6), so that both can
/// share them. Declaring what is there changes nothing. Immutable. All functions use the channel they are given, which
/// is gone with the connection when they throw TransportError.
class AmqpTopology {
public:
    explicit AmqpTopology(const AmqpTransportOptions& options) : options_{options} {}

    /// The exchange, its bindings, the queues and theirs.
    void declare(AmqpConnection& connection, std::uint16_t channel) const;
    void declareDelayExchange(AmqpConnection& connection, std::uint16_t channel) const;
    /// The queue in which messages wait, bound to the exchange of delays. Declaring it again makes it live on.
    void declareDelayQueue(AmqpConnection& connection, std::uint16_t channel, const AmqpDelay& delay) const;
    /// A durable queue that nothing is bound to.
    void declarePlainQueue(AmqpConnection& connection, std::uint16_t channel, const std::string& name) const;

private:
    void declareExchange(AmqpConnection& connection, std::uint16_t channel) const;
    void declareQueue(AmqpConnection& connection, std::uint16_t channel, const AmqpQueueOptions& queue) const;

    const AmqpTransportOptions& options_;
};

} // namespace missive
