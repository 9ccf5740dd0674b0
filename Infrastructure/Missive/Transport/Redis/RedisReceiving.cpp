#include <Infrastructure/Missive/Transport/Redis/RedisReceiving.hpp>

#include <string>
#include <utility>

namespace missive {

namespace {

constexpr std::chrono::nanoseconds betweenForgetting = std::chrono::hours{1};
constexpr std::string_view longIdle = "3600000";

} // namespace

RedisReceiving::RedisReceiving(const RedisStream& stream, const Clock& clock, Log& log)
    : stream_{stream}, clock_{clock}, log_{log}, lease_{std::to_string(stream.options().lease.count())},
      foreignLease_{std::to_string(stream.options().foreignLease.count())} {}

RedisEntries RedisReceiving::next(std::size_t most) {
    const auto elapsed = clock_.elapsed().count();
    if (elapsed >= nextForgetting_.load(std::memory_order_relaxed)) {
        nextForgetting_.store(elapsed + betweenForgetting.count(), std::memory_order_relaxed);
        forgetConsumers();
    }
    if (elapsed >= nextLook_.load(std::memory_order_relaxed)) {
        if (auto found = abandoned(); !found.empty()) {
            return found;
        }
        const std::chrono::nanoseconds interval = stream_.options().claimInterval;
        nextLook_.store(elapsed + interval.count(), std::memory_order_relaxed);
    }
    if (releasedWait_.exchange(false, std::memory_order_relaxed)) {
        if (auto found = released(most); !found.empty()) {
            releasedWait_.store(true, std::memory_order_relaxed);
            return found;
        }
    }
    auto found = fresh(most);
    if (found.empty() && releasedWait_.load(std::memory_order_relaxed)) {
        return released(most);
    }
    return found;
}

RedisEntries RedisReceiving::fresh(std::size_t most) {
    const auto& options = stream_.options();
    const auto count = std::to_string(most);
    const std::array<std::string_view, 2> preparing{options.group, RedisStream::releasedConsumer};
    const std::array<std::string_view, 9> reading{
        "XREADGROUP", "GROUP", options.group, options.consumer, "COUNT", count, "STREAMS", stream_.key(), ">"};
    return stream_.run(true, [&](RedisConnection& connection) {
        stream_.append(connection, RedisScript::Prepare, preparing);
        connection.append(reading);
        const auto prepared = connection.read();
        auto reply = connection.readChecked();
        if (prepared.isError()) {
            connection.loadScripts();
        }
        untilDue_.store(prepared[0].isInteger() ? prepared[0].integer() : -1, std::memory_order_relaxed);
        if (prepared[1].integer() > 0) {
            releasedWait_.store(true, std::memory_order_relaxed);
        }
        const auto list = reply[0][1];
        return RedisEntries{std::move(reply), list};
    });
}

RedisEntries RedisReceiving::abandoned() {
    const auto& options = stream_.options();
    const std::array<std::string_view, 4> arguments{options.group, options.consumer, lease_, foreignLease_};
    return takenBy(stream_.evaluate(RedisScript::TakeAbandoned, arguments, true));
}

RedisEntries RedisReceiving::released(std::size_t most) {
    const auto& options = stream_.options();
    const auto count = std::to_string(most);
    const std::array<std::string_view, 4> arguments{options.group, options.consumer, RedisStream::releasedConsumer,
                                                    count};
    return takenBy(stream_.evaluate(RedisScript::TakeReleased, arguments, true));
}

RedisEntries RedisReceiving::takenBy(RedisReply reply) {
    if (const auto gone = reply[1].integer(); gone > 0) {
        log_.write(LogLevel::Error,
                   std::to_string(gone) + " messages of the stream \"" + stream_.key() +
                       "\" were claimed and then deleted by somebody else before they were handled: they are lost.",
                   {{"stream", stream_.key()}, {"lost", std::to_string(gone)}});
    }
    const auto list = reply[0];
    return {std::move(reply), list};
}

void RedisReceiving::forgetConsumers() {
    const auto& options = stream_.options();
    const std::array<std::string_view, 4> arguments{options.group, options.consumer, RedisStream::releasedConsumer,
                                                    longIdle};
    stream_.evaluate(RedisScript::ForgetConsumers, arguments, true);
}

} // namespace missive
