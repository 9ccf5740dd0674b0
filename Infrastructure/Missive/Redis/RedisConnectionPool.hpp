#pragma once

#include <Domain/Missive/Port/Clock.hpp>
#include <Domain/Missive/Port/Log.hpp>
#include <Infrastructure/Missive/Redis/RedisConnection.hpp>
#include <Infrastructure/Missive/Redis/RedisConnectionLost.hpp>

#include <chrono>
#include <memory>
#include <mutex>
#include <span>
#include <string_view>
#include <vector>

namespace missive {

/// The connections of this process to one server: each in use by one thread at a time, as many as threads ask at once,
/// kept for the next. Nothing is connected before it is needed. With the first connection the log is warned of a server
/// that would lose data. A process in which a write to a closed connection (SIGPIPE) is deadly ignores that from then
/// on. Safe to use from any thread.
class RedisConnectionPool {
public:
    /// `scripts` are loaded with each connection. They and the references must outlive the pool.
    RedisConnectionPool(RedisAddress address, std::span<const std::string_view> scripts, const Clock& clock, Log& log);
    ~RedisConnectionPool();

    const RedisAddress& address() const noexcept { return address_; }

    /// Does something with a connection. Where it may be repeated, that is tried once more when the connection broke. A
    /// kept one that was used within the last 100 ms is trusted; an older one that the server has closed is not used.
    /// What fails takes its connection with it.
    template <class Action> auto run(bool repeatable, Action action) {
        try {
            return once(action);
        } catch (const RedisConnectionLost&) {
            forget();
            if (!repeatable) {
                throw;
            }
        }
        return once(action);
    }

    /// A connection outside the pool.
    std::unique_ptr<RedisConnection> connect();

private:
    struct Kept {
        std::unique_ptr<RedisConnection> connection;
        std::chrono::nanoseconds since;
    };

    template <class Action> auto once(Action& action) {
        auto connection = take();
        auto result = action(*connection);
        give(std::move(connection));
        return result;
    }

    std::unique_ptr<RedisConnection> take();
    void give(std::unique_ptr<RedisConnection> connection);
    void forget();

    const RedisAddress address_;
    const std::span<const std::string_view> scripts_;
    const Clock& clock_;
    Log& log_;
    std::once_flag checked_;
    std::mutex mutex_;
    std::vector<Kept> kept_;
};

} // namespace missive
