#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace missive {

/// The properties of an AMQP message besides its headers and content type; an empty text is none.
struct AmqpProperties {
    std::string messageId;
    std::string contentEncoding;
    std::string correlationId;
    std::string replyTo;
    std::string type;
    std::string appId;
    std::string expiration;
    std::optional<std::uint8_t> priority;
    /// Seconds since 1970; zero is none.
    std::uint64_t timestamp = 0;
    /// Headers that are no texts (such as `x-death`), in the encoding of AMQP 0-9-1 as RabbitMQ has it.
    std::string foreignHeaders;
};

} // namespace missive
