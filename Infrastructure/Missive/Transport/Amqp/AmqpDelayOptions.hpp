#pragma once

#include <Infrastructure/Missive/Amqp/AmqpArguments.hpp>

#include <string>

namespace missive {

/// `delay[…]`: where messages wait until they are due.
struct AmqpDelayOptions {
    /// `exchange_name`
    std::string exchange = "delays";
    /// `queue_name_pattern`; `_delay` or `_retry` is appended.
    std::string queuePattern = "delay_%exchange_name%_%routing_key%_%delay%";
    /// `arguments[…]`; they win over the usual ones.
    AmqpArguments arguments;
    /// `daily_delay_queues`: new queues every day, kept for a day more.
    bool daily = false;
};

} // namespace missive
