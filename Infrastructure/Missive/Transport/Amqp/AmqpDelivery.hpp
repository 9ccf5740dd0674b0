#pragma once

#include <Infrastructure/Missive/Transport/Amqp/AmqpMessage.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpToken.hpp>

#include <algorithm>
#include <cstddef>

namespace missive {

/// A message the broker has sent to this process.
struct AmqpDelivery {
    AmqpToken token;
    /// Its place among the transport's queues.
    std::size_t queue = 0;
    /// Whether it was sent to somebody before.
    bool redelivered = false;
    /// How often, as quorum queues count it; zero where it is not told.
    int deliveryCount = 0;
    /// Whether it is handed out though it should have been moved first.
    bool isUrgent = false;
    AmqpMessage message;

    /// Of a redelivered message: the claim before this one.
    void countLostClaim() noexcept { message.lostClaims += std::max(deliveryCount, 1); }
};

} // namespace missive
