#pragma once

#include <Infrastructure/Missive/Transport/Amqp/AmqpProperties.hpp>

#include <string>

namespace missive {

/// Where a message came from and with what properties, for its retry. Never sent itself.
struct AmqpReceivedStamp {
    std::string transport;
    std::string queue;
    AmqpProperties properties;
};

} // namespace missive
