#pragma once

#include <Domain/Missive/EncodedMessage.hpp>
#include <Domain/Missive/UndecodableMessage.hpp>

#include <string>
#include <variant>

namespace missive {

/// A message as it lies in Redis.
struct RedisMessage {
    using Content = std::variant<EncodedMessage, UndecodableMessage>;

    std::string id;
    Content content;
    bool isParked = false;
};

} // namespace missive
