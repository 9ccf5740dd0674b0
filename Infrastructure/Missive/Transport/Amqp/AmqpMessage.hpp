#pragma once

#include <Domain/Missive/EncodedMessage.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpProperties.hpp>

#include <string>

namespace missive {

/// A message as it goes over the wire. Among the headers is `Content-Type`, which AMQP has as a property.
struct AmqpMessage {
    EncodedMessage encoded;
    AmqpProperties properties;
    /// How many claims ended without an acknowledgement before: our header `X-Missive-Claims`.
    int lostClaims = 0;

    /// Whether it came with an identity of ours or at least a `message_id`, by which it is known when it comes again.
    bool isNamed() const noexcept;
    /// Gives it `id` for both.
    void name(const std::string& id);
    /// Roughly what its properties and headers take: they have to fit into a frame.
    std::size_t headerSize() const noexcept;
};

} // namespace missive
