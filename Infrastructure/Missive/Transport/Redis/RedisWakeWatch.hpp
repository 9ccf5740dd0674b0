#pragma once

#include <Domain/Missive/Port/Clock.hpp>
#include <Infrastructure/Missive/Transport/Redis/RedisStream.hpp>

#include <chrono>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

namespace missive {

/// Tells when a message may have come, without asking again and again: a connection of its own waits in a blocking
/// XREAD behind the newest entry anybody has seen, and a timer runs to the earliest delayed message. While the server
/// is away it tells nothing and reconnects once a second at most. Safe to use from any thread.
class RedisWakeWatch {
public:
    /// Does not connect yet. Throws TransportError when the kernel gives no descriptors.
    RedisWakeWatch(const RedisStream& stream, const Clock& clock);
    ~RedisWakeWatch();
    RedisWakeWatch(const RedisWakeWatch&) = delete;
    RedisWakeWatch& operator=(const RedisWakeWatch&) = delete;

    int descriptor() const noexcept;
    /// Makes the descriptor unreadable, and watches again unless the last look found something.
    void drain() noexcept;

    /// A look found messages, the newest of them this one.
    void found(std::string_view newest);
    /// A look found none. True when nobody watched during it: look again.
    bool foundNothing() noexcept;
    /// Becomes readable after this time; never for a negative one.
    void dueIn(std::chrono::milliseconds time) noexcept;

private:
    class Descriptors;

    void takeAnswer();
    void watch() noexcept;
    void connect();

    const RedisStream& stream_;
    const Clock& clock_;
    std::unique_ptr<Descriptors> descriptors_;
    std::mutex mutex_;
    std::unique_ptr<RedisConnection> connection_;
    std::chrono::nanoseconds nextAttempt_{0};
    std::string newest_;
    bool watching_ = false;
    bool busy_ = false;
    bool woken_ = false;
    bool newestIsKnown_ = false;
    bool timerRuns_ = false;
};

} // namespace missive
