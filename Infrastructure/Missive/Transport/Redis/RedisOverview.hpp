#pragma once

#include <Domain/Missive/MessageCounts.hpp>
#include <Infrastructure/Missive/Transport/Redis/RedisConsumers.hpp>
#include <Infrastructure/Missive/Transport/Redis/RedisDelayedSet.hpp>
#include <Infrastructure/Missive/Transport/Redis/RedisMessage.hpp>
#include <Infrastructure/Missive/Transport/Redis/RedisReply.hpp>
#include <Infrastructure/Missive/Transport/Redis/RedisStream.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace missive {

/// What an operator sees of a transport, in whatever state its messages are. Safe to use from any thread. Everything
/// throws TransportError.
class RedisOverview {
public:
    /// A claimed message; the token is a batch's for one that is pending in the stream.
    struct Claimed {
        RedisMessage message;
        std::string token;
        int claims;
    };

    RedisOverview(const RedisStream& stream, RedisConsumers& consumers)
        : stream_{stream}, consumers_{consumers}, delayed_{stream} {}

    MessageCounts count() const;
    std::vector<RedisMessage> list(std::size_t most) const;
    std::optional<RedisMessage> find(std::string_view id) const;
    /// `token` is for a message outside the stream.
    std::optional<Claimed> claim(std::string_view id, const std::string& token) const;

private:
    std::int64_t undelivered(const RedisReply& counted) const;
    std::vector<RedisMessage> entries(std::size_t most) const;
    std::optional<RedisMessage> findEntry(std::string_view id) const;
    std::optional<Claimed> claimEntry(RedisMessage message, const std::string& token) const;

    const RedisStream& stream_;
    RedisConsumers& consumers_;
    const RedisDelayedSet delayed_;
};

} // namespace missive
