#pragma once

#include <Infrastructure/Missive/Transport/Redis/RedisValue.hpp>

#include <utility>

namespace missive {

/// A whole answer, which lives as long as this object.
class RedisReply : public RedisValue {
public:
    /// Takes the answer over.
    explicit RedisReply(redisReply* reply) noexcept : RedisValue{reply} {}
    ~RedisReply();
    RedisReply(RedisReply&& other) noexcept : RedisValue{std::exchange(other.reply_, nullptr)} {}
    RedisReply& operator=(RedisReply&& other) noexcept {
        std::swap(reply_, other.reply_);
        return *this;
    }
    RedisReply(const RedisReply&) = delete;
    RedisReply& operator=(const RedisReply&) = delete;
};

} // namespace missive
