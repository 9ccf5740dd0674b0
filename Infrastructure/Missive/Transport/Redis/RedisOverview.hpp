#pragma once

#include <Domain/Missive/EncodedMessage.hpp>
#include <Domain/Missive/MessageCounts.hpp>
#include <Domain/Missive/Port/MessageCodec.hpp>
#include <Domain/Missive/TimePoint.hpp>
#include <Infrastructure/Missive/Redis/RedisReply.hpp>
#include <Infrastructure/Missive/Transport/Redis/RedisConsumers.hpp>
#include <Infrastructure/Missive/Transport/Redis/RedisDelayedSet.hpp>
#include <Infrastructure/Missive/Transport/Redis/RedisMessage.hpp>
#include <Infrastructure/Missive/Transport/Redis/RedisPlace.hpp>
#include <Infrastructure/Missive/Transport/Redis/RedisStream.hpp>

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace missive {

/// What an operator sees of a transport, in whatever state its messages are. A message that a claim puts to another
/// place keeps its identity. Safe to use from any thread. Everything throws TransportError.
class RedisOverview {
public:
    using Listed = std::map<RedisPlace, RedisMessage>;

    /// A claimed message; the token is a batch's for one that is pending in the stream.
    struct Claimed {
        RedisMessage message;
        std::string token;
        int claims;
    };

    RedisOverview(const RedisStream& stream, RedisConsumers& consumers, const MessageCodec& codec)
        : stream_{stream}, consumers_{consumers}, codec_{codec}, delayed_{stream} {}

    MessageCounts count() const;
    std::optional<TimePoint> dueSince() const;
    /// Whether there is such a message; looks at all there are.
    bool holds(const std::function<bool(RedisMessage)>& isIt) const;
    /// The oldest behind this place. Walks over all there are outside the stream.
    Listed list(const RedisPlace& after, std::size_t most) const;
    std::optional<RedisMessage> find(std::string_view id) const;
    /// `token` is for a message outside the stream.
    std::optional<Claimed> claim(std::string_view id, const std::string& token) const;

private:
    std::int64_t undelivered(const RedisReply& counted) const;
    /// Shows the entries after that one, in pages, as long as `visit` wants more.
    void walk(std::string_view after, const std::function<bool(RedisValue)>& visit) const;
    std::vector<RedisMessage> entries(const RedisPlace& after, std::size_t most) const;
    /// The first `most` claimed entries from this identifier on that are still in the stream.
    std::vector<RedisMessage> claimed(RedisConnection& connection, std::string from, std::size_t most) const;
    std::optional<RedisMessage> findEntry(std::string_view id) const;
    std::optional<Claimed> claimEntry(RedisMessage message, const std::string& token) const;
    EncodedMessage identified(const RedisMessage& message) const;
    std::string identified(const RedisMember& member) const;

    const RedisStream& stream_;
    RedisConsumers& consumers_;
    const MessageCodec& codec_;
    const RedisDelayedSet delayed_;
};

} // namespace missive
