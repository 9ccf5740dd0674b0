#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

struct redisReply;

namespace missive {

/// A server's answer or a part of one, as long as the RedisReply it belongs to lives. Asking for what it is not gives
/// nothing: an empty text, 0, no elements.
class RedisValue {
public:
    explicit RedisValue(const redisReply* reply) noexcept : reply_{reply} {}

    bool isError() const noexcept;
    bool isInteger() const noexcept;
    /// Of a string, a status or an error.
    std::string_view text() const noexcept;
    std::int64_t integer() const noexcept;
    /// How many elements a list has.
    std::size_t size() const noexcept;
    /// An element; nothing where there is none.
    RedisValue operator[](std::size_t index) const noexcept;
    /// The value behind this name in a list of names and values, as XINFO gives.
    RedisValue field(std::string_view name) const noexcept;

protected:
    const redisReply* reply_;
};

} // namespace missive
