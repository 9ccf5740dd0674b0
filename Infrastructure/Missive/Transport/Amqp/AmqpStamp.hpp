#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace missive {

/// How RabbitMQ is to treat a message. Never sent itself; where a part is not set a retried message keeps what it came
/// with.
struct AmqpStamp {
    /// In place of the exchange's `default_publish_routing_key`.
    std::optional<std::string> routingKey = std::nullopt;
    /// For a queue with the argument `x-max-priority`.
    std::optional<std::uint8_t> priority = std::nullopt;
    std::optional<std::string> correlationId = std::nullopt;
    std::optional<std::string> replyTo = std::nullopt;
    std::optional<std::string> appId = std::nullopt;
    std::optional<std::string> type = std::nullopt;
};

} // namespace missive
