#pragma once

#include <Infrastructure/Missive/Redis/RedisArena.hpp>
#include <Infrastructure/Missive/Redis/RedisValue.hpp>

#include <memory>
#include <utility>

namespace missive {

/// A whole answer, which lives as long as this object.
class RedisReply : public RedisValue {
public:
    /// Nothing.
    RedisReply() noexcept : RedisValue{nullptr} {}
    /// An answer and the memory it lies in.
    RedisReply(const redisReply* reply, std::unique_ptr<RedisArena> arena) noexcept
        : RedisValue{reply}, arena_{std::move(arena)} {}
    ~RedisReply() {
        if (arena_ != nullptr) {
            RedisArena::give(std::move(arena_));
        }
    }
    RedisReply(RedisReply&& other) noexcept
        : RedisValue{std::exchange(other.reply_, nullptr)}, arena_{std::move(other.arena_)} {}
    RedisReply& operator=(RedisReply&& other) noexcept {
        std::swap(reply_, other.reply_);
        std::swap(arena_, other.arena_);
        return *this;
    }
    RedisReply(const RedisReply&) = delete;
    RedisReply& operator=(const RedisReply&) = delete;

private:
    std::unique_ptr<RedisArena> arena_;
};

} // namespace missive
