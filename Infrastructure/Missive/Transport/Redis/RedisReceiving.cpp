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
    const int first = turn_.load(std::memory_order_relaxed);
    for (int turn = first; turn <= first + sources; ++turn) {
        // The look for fresh ones may have told of released ones.
        const auto source = turn < first + sources ? static_cast<Source>(turn % sources) : Source::Released;
        if (auto found = from(source, most); !found.empty()) {
            turn_.store((static_cast<int>(source) + 1) % sources, std::memory_order_relaxed);
            return found;
        }
    }
    return {};
}

RedisEntries RedisReceiving::from(Source source, std::size_t most) {
    switch (source) {
    case Source::Abandoned:
        return abandoned();
    case Source::Released:
        return released(most);
    case Source::Fresh:
        return fresh(most);
    }
    return {};
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

RedisEntries RedisReceiving::fresh(std::size_t most) {
    const bool prepares = clock_.elapsed().count() >= nextPreparing_.load(std::memory_order_relaxed);
    auto found = read(most, prepares);
    return found.empty() && !prepares ? read(most, true) : std::move(found);
}

RedisEntries RedisReceiving::read(std::size_t most, bool prepares) {
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
            connection.loadScripts(redisScripts());
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
    const auto elapsed = clock_.elapsed().count();
    if (elapsed < nextLook_.load(std::memory_order_relaxed)) {
        return {};
    }
    const auto& options = stream_.options();
    auto found = take(RedisScript::TakeAbandoned, [&](const std::string& consumer) {
        return std::array<std::string_view, 5>{options.group, consumer, lease_, foreignLease_, options.consumer};
    });
    if (found.empty()) {
        const std::chrono::nanoseconds interval = options.claimInterval;
        nextLook_.store(elapsed + interval.count(), std::memory_order_relaxed);
    }
    return found;
}

RedisEntries RedisReceiving::released(std::size_t most) {
    if (!releasedWait_.exchange(false, std::memory_order_relaxed)) {
        return {};
    }
    const auto& options = stream_.options();
    const auto count = std::to_string(most);
    auto found = take(RedisScript::TakeReleased, [&](const std::string& consumer) {
        return std::array<std::string_view, 4>{options.group, consumer, RedisStream::releasedConsumer, count};
    });
    if (!found.empty()) {
        releasedWait_.store(true, std::memory_order_relaxed);
    }
    return found;
}

template <class Arguments> RedisEntries RedisReceiving::take(RedisScript script, Arguments arguments) {
    return asConsumer([&](RedisConnection& connection, const std::string& consumer) {
        stream_.append(connection, script, arguments(consumer));
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
