#pragma once

#include <Domain/Missive/EncodedMessage.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpProperties.hpp>

namespace missive {

/// A message as it goes over the wire. Among the headers is `Content-Type`, which AMQP has as a property.
struct AmqpMessage {
    EncodedMessage encoded;
    AmqpProperties properties;
    /// How many claims ended without an acknowledgement before: our header `X-Missive-Claims`.
    int lostClaims = 0;
};

} // namespace missive
