#pragma once

#include <Infrastructure/Missive/Redis/RedisAddress.hpp>
#include <Infrastructure/Missive/Redis/RedisReply.hpp>

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct redisContext;

namespace missive {

class RedisTls;

/// One connection to a Redis server through hiredis. Belongs to one thread at a time. Commands are sent as counted
/// strings, never parsed from text, so that no value can become a command.
class RedisConnection {
public:
    using Command = std::span<const std::string_view>;

    /// Connects, with TLS where the address asks for it, authenticates and selects the database. Throws
    /// RedisConnectionLost when the server does not answer in time and RedisError when it refuses.
    explicit RedisConnection(const RedisAddress& address);
    ~RedisConnection();
    RedisConnection(const RedisConnection&) = delete;
    RedisConnection& operator=(const RedisConnection&) = delete;

    /// Makes the server know scripts in Lua.
    void loadScripts(std::span<const std::string_view> scripts);
    /// What to call a script by, by its place among those that were loaded.
    std::string_view digestOf(std::size_t script) const { return digests_[script]; }

    /// Puts a command in line; several of them go out together with the next `read` or `flush`.
    void append(Command command);
    /// The answer to the oldest command without one, which may be an error. Throws RedisConnectionLost.
    RedisReply read();
    /// As `read`; throws RedisError where the answer is an error.
    RedisReply readChecked();
    /// `append` and `readChecked`.
    RedisReply run(Command command);

    /// Sends what is in line without waiting for answers. Throws RedisConnectionLost.
    void flush();
    /// An answer whose bytes are there already. Never waits. Throws RedisConnectionLost.
    std::optional<RedisReply> poll();

    /// False when the connection broke, was closed by the server or has an answer nobody waits for.
    bool isUsable() const noexcept;
    int descriptor() const noexcept;

private:
    [[noreturn]] void lost() const;
    RedisReply taken(void* reply);

    struct Close {
        void operator()(redisContext* context) const noexcept;
    };

    std::string where_;
    /// Where the answer that is being read lies.
    std::unique_ptr<RedisArena> arena_ = RedisArena::take();
    std::unique_ptr<redisContext, Close> context_;
    std::unique_ptr<RedisTls> tls_;
    std::vector<std::string> digests_;
};

} // namespace missive
