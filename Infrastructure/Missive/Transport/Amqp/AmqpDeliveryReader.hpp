#pragma once

#include <Infrastructure/Missive/Transport/Amqp/AmqpDelivery.hpp>

#include <cstdint>
#include <functional>
#include <string>

struct amqp_frame_t_;

namespace missive {

/// Puts deliveries together from their frames.
class AmqpDeliveryReader {
public:
    /// What the frames came to so far.
    enum class Event { Nothing, Delivery, Cancelled };

    /// `connection` goes into the tokens. Each consumer is known to the broker by the place of its queue, a colon and
    /// whatever follows.
    explicit AmqpDeliveryReader(std::uint64_t connection) : connection_{connection} {}

    Event take(const amqp_frame_t_& frame);

    /// After a Delivery.
    AmqpDelivery& delivery() noexcept { return current_; }

private:
    Event finished();

    std::uint64_t connection_;
    AmqpDelivery current_;
    std::uint64_t missing_ = 0;
};

} // namespace missive
