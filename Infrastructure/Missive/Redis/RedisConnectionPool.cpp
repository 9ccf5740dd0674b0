#include <Infrastructure/Missive/Redis/RedisConnectionPool.hpp>

#include <Infrastructure/Missive/Redis/WarnOfRedisLosses.hpp>

#include <csignal>
#include <utility>

namespace missive {

namespace {

constexpr std::chrono::nanoseconds trustedFor = std::chrono::milliseconds{100};

void surviveClosedConnections() {
    if (const auto previous = std::signal(SIGPIPE, SIG_IGN); previous != SIG_DFL && previous != SIG_ERR) {
        std::signal(SIGPIPE, previous);
    }
}

} // namespace

RedisConnectionPool::RedisConnectionPool(RedisAddress address, std::span<const std::string_view> scripts,
                                         const Clock& clock, Log& log)
    : address_{std::move(address)}, scripts_{scripts}, clock_{clock}, log_{log} {
    surviveClosedConnections();
}

RedisConnectionPool::~RedisConnectionPool() = default;

std::unique_ptr<RedisConnection> RedisConnectionPool::connect() {
    auto connection = std::make_unique<RedisConnection>(address_);
    connection->loadScripts(scripts_);
    std::call_once(checked_, [&] { warnOfRedisLosses(*connection, address_.text(), log_); });
    return connection;
}

std::unique_ptr<RedisConnection> RedisConnectionPool::take() {
    {
        const std::lock_guard lock{mutex_};
        while (!kept_.empty()) {
            auto kept = std::move(kept_.back());
            kept_.pop_back();
            if (clock_.elapsed() - kept.since < trustedFor || kept.connection->isUsable()) {
                return std::move(kept.connection);
            }
        }
    }
    return connect();
}

void RedisConnectionPool::give(std::unique_ptr<RedisConnection> connection) {
    const auto now = clock_.elapsed();
    const std::lock_guard lock{mutex_};
    kept_.push_back({std::move(connection), now});
}

void RedisConnectionPool::forget() {
    const std::lock_guard lock{mutex_};
    kept_.clear();
}

} // namespace missive
