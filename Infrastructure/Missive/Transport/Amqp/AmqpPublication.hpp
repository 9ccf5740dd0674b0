#pragma once

#include <Infrastructure/Missive/Transport/Amqp/AmqpDelay.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpMessage.hpp>

#include <optional>
#include <string>

namespace missive {

/// A message and where it goes.
struct AmqpPublication {
    AmqpMessage message;
    std::string exchange;
    std::string routingKey;
    /// The queue of delays it waits in; exchange and key lead there.
    std::optional<AmqpDelay> delay;
    /// Whether the key names a queue that is to be made if it is not there.
    bool makesQueue = false;

    /// Straight to a queue, through the default exchange.
    static AmqpPublication toQueue(AmqpMessage message, std::string queue, bool makesQueue = false) {
        return {std::move(message), {}, std::move(queue), std::nullopt, makesQueue};
    }
};

} // namespace missive
