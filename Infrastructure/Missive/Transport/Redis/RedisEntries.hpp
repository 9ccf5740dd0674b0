#pragma once

#include <Infrastructure/Missive/Redis/RedisReply.hpp>
#include <Infrastructure/Missive/Transport/Redis/RedisMessage.hpp>

#include <cstddef>
#include <string>

namespace missive {

/// Claimed entries of a stream: a list of identifier, names and values, and number of claims, which is missing where it
/// is 1. `list` lives in `reply`.
struct RedisEntries {
    RedisReply reply;
    RedisValue list{nullptr};
    /// Of the batch.
    std::string token;

    bool empty() const noexcept { return list.size() == 0; }
    static int claimsOf(RedisValue entry) { return entry[2].isInteger() ? static_cast<int>(entry[2].integer()) : 1; }
    static RedisMessage messageOf(RedisValue entry);
};

} // namespace missive
