#pragma once

#include <Infrastructure/Missive/Transport/Redis/RedisMessage.hpp>
#include <Infrastructure/Missive/Transport/Redis/RedisPlace.hpp>

#include <string>

namespace missive {

/// A delayed or parked message, or one that an operator has claimed outside the stream: a member of the sorted set. The
/// identifier is its `uniqid` as it stands in the JSON; PHP chooses its own.
struct RedisMember {
    std::string id;
    std::string json;
    std::string score;

    RedisMessage message() const;
    RedisPlace place() const;
};

} // namespace missive
