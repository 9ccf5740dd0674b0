#include <Infrastructure/Missive/Transport/Redis/RedisReceiving.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace missive {

namespace {

constexpr std::chrono::nanoseconds betweenForgetting = std::chrono::hours{1};
constexpr std::chrono::nanoseconds betweenPreparing = std::chrono::milliseconds{100};
constexpr std::string_view longIdle = "3600000";

} // namespace

RedisReceiving::RedisReceiving(const RedisStream& stream, RedisConsumers& consumers, const Clock& clock, Log& log)
    : stream_{stream}, consumers_{consumers}, clock_{clock}, log_{log},
      lease_{std::to_string(stream.options().lease.count())},
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
    const bool prepares = elapsed >= nextPreparing_.load(std::memory_order_relaxed);
    auto found = fresh(most, prepares);
    if (found.empty() && !prepares) {
        found = fresh(most, true);
    }
    if (found.empty() && releasedWait_.load(std::memory_order_relaxed)) {
        return released(most);
    }
    return found;
}

template <class Action> RedisEntries RedisReceiving::asConsumer(Action action) {
    return stream_.run(true, [&](RedisConnection& connection) {
        const auto consumer = consumers_.take();
        try {
            RedisEntries entries = action(connection, consumer);
            entries.token = consumers_.hold(consumer, entries.list.size());
            return entries;
        } catch (...) {
            consumers_.abandon(consumer);
            throw;
        }
    });
}

RedisEntries RedisReceiving::fresh(std::size_t most, bool prepares) {
    const auto& options = stream_.options();
    const auto count = std::to_string(most);
    const std::array<std::string_view, 2> preparing{options.group, RedisStream::releasedConsumer};
    return asConsumer([&](RedisConnection& connection, const std::string& consumer) {
        const std::array<std::string_view, 9> reading{"XREADGROUP", "GROUP",   options.group, consumer, "COUNT",
                                                      count,        "STREAMS", stream_.key(), ">"};
        if (prepares) {
            stream_.append(connection, RedisScript::Prepare, preparing);
        }
        connection.append(reading);
        const auto answer = prepares ? std::optional{connection.read()} : std::nullopt;
        auto reply = connection.readChecked();
        if (answer && answer->isError()) {
            connection.loadScripts();
        }
        if (answer) {
            prepared(*answer);
        }
        const auto list = reply[0][1];
        return RedisEntries{std::move(reply), list, {}};
    });
}

void RedisReceiving::prepared(const RedisReply& reply) {
    const std::chrono::milliseconds untilDue{reply[0].isInteger() ? reply[0].integer() : -1};
    const auto elapsed = clock_.elapsed();
    dueAt_.store(untilDue.count() < 0 ? never : (elapsed + untilDue).count(), std::memory_order_relaxed);
    nextPreparing_.store((elapsed + betweenPreparing).count(), std::memory_order_relaxed);
    if (reply[1].integer() > 0) {
        releasedWait_.store(true, std::memory_order_relaxed);
    }
}

std::chrono::milliseconds RedisReceiving::untilDue() const noexcept {
    const std::chrono::nanoseconds dueAt{dueAt_.load(std::memory_order_relaxed)};
    const auto rest = std::max(dueAt - clock_.elapsed(), std::chrono::nanoseconds{0});
    return dueAt.count() == never ? std::chrono::milliseconds{-1} : std::chrono::ceil<std::chrono::milliseconds>(rest);
}

RedisEntries RedisReceiving::abandoned() {
    const auto& options = stream_.options();
    return asConsumer([&](RedisConnection& connection, const std::string& consumer) {
        const std::array<std::string_view, 5> arguments{options.group, consumer, lease_, foreignLease_,
                                                        options.consumer};
        stream_.append(connection, RedisScript::TakeAbandoned, arguments);
        auto reply = connection.readChecked();
        tellOfLost(reply[1].integer());
        const auto list = reply[0];
        return RedisEntries{std::move(reply), list, {}};
    });
}

RedisEntries RedisReceiving::released(std::size_t most) {
    const auto& options = stream_.options();
    const auto count = std::to_string(most);
    return asConsumer([&](RedisConnection& connection, const std::string& consumer) {
        const std::array<std::string_view, 4> arguments{options.group, consumer, RedisStream::releasedConsumer, count};
        stream_.append(connection, RedisScript::TakeReleased, arguments);
        auto reply = connection.readChecked();
        tellOfLost(reply[1].integer());
        const auto list = reply[0];
        return RedisEntries{std::move(reply), list, {}};
    });
}

void RedisReceiving::tellOfLost(std::int64_t entries) const {
    if (entries > 0) {
        log_.write(LogLevel::Error,
                   std::to_string(entries) + " messages of the stream \"" + stream_.key() +
                       "\" were claimed and then deleted by somebody else before they were handled: they are lost.",
                   {{"stream", stream_.key()}, {"lost", std::to_string(entries)}});
    }
}

void RedisReceiving::forgetConsumers() {
    const std::array<std::string_view, 3> arguments{stream_.options().group, RedisStream::releasedConsumer, longIdle};
    stream_.evaluate(RedisScript::ForgetConsumers, arguments, true);
}

} // namespace missive
