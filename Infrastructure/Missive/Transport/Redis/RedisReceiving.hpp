#pragma once

#include <Domain/Missive/Port/Clock.hpp>
#include <Domain/Missive/Port/Log.hpp>
#include <Infrastructure/Missive/Transport/Redis/RedisConsumers.hpp>
#include <Infrastructure/Missive/Transport/Redis/RedisEntries.hpp>
#include <Infrastructure/Missive/Transport/Redis/RedisStream.hpp>

#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>

namespace missive {

/// Claims messages for a worker. One that nobody has claimed yet costs one exchange with the server. Delayed messages
/// that are due are moved into the stream before a look finds nothing, and every 100 ms while there is something.
/// Claims that ran out are looked for every `claim_interval` and come before all else, one at a time, then what was
/// released; but what nobody can settle keeps nothing away: after each find the look begins with the next of the three.
/// Safe to use from any thread.
class RedisReceiving {
public:
    RedisReceiving(const RedisStream& stream, RedisConsumers& consumers, const Clock& clock, Log& log);

    /// Throws TransportError.
    RedisEntries next(std::size_t most);

    /// How long from now the earliest delayed message is due; negative when there is none.
    std::chrono::milliseconds untilDue() const noexcept;

private:
    static constexpr std::chrono::nanoseconds::rep never = -1;

    enum class Source { Abandoned, Released, Fresh };
    static constexpr int sources = 3;

    RedisEntries from(Source source, std::size_t most);
    RedisEntries fresh(std::size_t most);
    RedisEntries read(std::size_t most, bool prepares);
    void prepared(const RedisReply& reply);
    RedisEntries abandoned();
    RedisEntries released(std::size_t most);
    /// Calls a script that takes what was claimed before, with the arguments for a consumer.
    template <class Arguments> RedisEntries take(RedisScript script, Arguments arguments);
    template <class Action> RedisEntries asConsumer(Action action);
    void tellOfLost(std::int64_t entries) const;
    void forgetConsumers();

    const RedisStream& stream_;
    RedisConsumers& consumers_;
    const Clock& clock_;
    Log& log_;
    const std::string lease_;
    const std::string foreignLease_;
    std::atomic<std::chrono::nanoseconds::rep> nextLook_{0};
    std::atomic<std::chrono::nanoseconds::rep> nextForgetting_{0};
    std::atomic<std::chrono::nanoseconds::rep> nextPreparing_{0};
    std::atomic<std::chrono::nanoseconds::rep> dueAt_{never};
    std::atomic<bool> releasedWait_{false};
    std::atomic<int> turn_{0};
};

} // namespace missive
