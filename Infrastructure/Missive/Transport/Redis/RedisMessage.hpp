#pragma once

#include <Domain/Missive/EncodedMessage.hpp>
#include <Domain/Missive/UndecodableMessage.hpp>

#include <string>
#include <variant>

namespace missive {

/// A message as it lies in Redis.
struct RedisMessage {
    std::string id;
    std::variant<EncodedMessage, UndecodableMessage> content;
    bool isParked = false;
};

} // namespace missive
