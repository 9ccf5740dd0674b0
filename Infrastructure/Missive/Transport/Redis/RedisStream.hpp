#pragma once

#include <Infrastructure/Missive/Redis/RedisConnectionPool.hpp>
#include <Infrastructure/Missive/Redis/RedisError.hpp>
#include <Infrastructure/Missive/Transport/Redis/RedisScript.hpp>
#include <Infrastructure/Missive/Transport/Redis/RedisTransportOptions.hpp>

#include <array>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace missive {

/// The keys of one transport and how to work on them. Symfony's are `<stream>`, a stream with a consumer group, and
/// `<stream>__queue`, a sorted set of delayed messages by the millisecond they are due; parked ones lie in it with the
/// score `inf`. Two keys are ours: the hash `<stream>__missive` holds operators' claims on messages that are not in the
/// stream, and the stream `<stream>__wake` of one entry grows when a delayed or released message changes what a waiting
/// worker has to wait for.
///
/// Released messages stay pending, for the consumer `missive-released`, so that the claim does not count. Needs Redis
/// 6.2. Safe to use from any thread.
class RedisStream {
public:
    using Arguments = std::span<const std::string_view>;

    static constexpr std::string_view ownConsumers = "missive-";
    static constexpr std::string_view releasedConsumer = "missive-released";

    /// The consumer's name in the options must be set.
    RedisStream(RedisTransportOptions options, std::shared_ptr<RedisConnectionPool> pool);

    const RedisTransportOptions& options() const noexcept { return options_; }
    const std::string& key() const noexcept { return keys_[0]; }
    const std::string& delayedKey() const noexcept { return keys_[1]; }
    const std::string& wakeKey() const noexcept { return keys_[3]; }
    /// Server, database and stream, however the server is spoken to. A message is the same one for every group.
    const std::string& place() const noexcept { return place_; }
    RedisConnectionPool& pool() const noexcept { return *pool_; }

    /// Makes the consumer group where it is missing. Throws TransportError, also when other groups would lose what this
    /// one deletes.
    void setup() const;

    /// RedisConnectionPool::run; makes the missing group if that is allowed, and repeats when the server has forgotten
    /// the scripts.
    template <class Action> auto run(bool repeatable, Action action) const {
        try {
            return pool_->run(repeatable, action);
        } catch (const RedisError& error) {
            if (error.isMissingGroup()) {
                makeMissingGroup();
            } else if (!error.isMissingScript()) {
                throw;
            }
        }
        return pool_->run(repeatable, action);
    }

    /// Calls a script and waits for its answer.
    RedisReply evaluate(RedisScript script, Arguments arguments, bool repeatable) const;
    /// Puts the call of a script in line.
    void append(RedisConnection& connection, RedisScript script, Arguments arguments) const;

private:
    void makeMissingGroup() const;

    const RedisTransportOptions options_;
    const std::shared_ptr<RedisConnectionPool> pool_;
    const std::array<std::string, 4> keys_;
    const std::string place_;
};

} // namespace missive
