#include <benchmark/Rows.hpp>

#include <Domain/Missive/Stamp/BusNameStamp.hpp>
#include <Domain/Missive/Stamp/MessageIdStamp.hpp>
#include <benchmark/Alternate.hpp>
#include <benchmark/EventRig.hpp>
#include <benchmark/RawRedis.hpp>
#include <benchmark/SampleOrder.hpp>
#include <tests/support/server/InstalledProgram.hpp>

#include <cstdio>
#include <limits>
#include <stdexcept>
#include <string>
#include <vector>

namespace missive::benchmark {

namespace {

constexpr std::size_t batch = 100;

/// A server that syncs its append-only file every second, as Redis does by default.
struct RedisBench {
    explicit RedisBench(const std::filesystem::path& directory)
        : rig{directory / "ours.db", "redis://" + server.address() + "/ours"} {}

    std::vector<Envelope> messages(std::size_t count) {
        std::vector<Envelope> envelopes;
        envelopes.reserve(count);
        for (std::size_t i = 0; i < count; ++i) {
            envelopes.push_back(Envelope::of(sampleOrder())
                                    .with(MessageIdStamp{"01a3d4c1-7a5e-7000-8000-2d0d113db17d"})
                                    .with(BusNameStamp{"event.bus"}));
        }
        return envelopes;
    }

    test::RedisServer server{{"--appendfsync", "everysec"}};
    RawRedis ours{server, "ours"};
    RawRedis twin{server, "twin"};
    EventRig rig;
};

Sample publish(const std::filesystem::path& directory, std::size_t calls, std::size_t size) {
    RedisBench bench{directory};
    auto& sender = *bench.rig.transport().sender;
    auto first = bench.messages(1);
    sender.send(first);
    const auto message = bench.ours.oldest();
    auto sample = alternate(
        20,
        [&](Stopwatch& watch) {
            bench.ours.clear();
            watch.start();
            for (std::size_t i = 0; i < calls; ++i) {
                auto messages = bench.messages(size);
                sender.send(messages);
            }
            watch.stop(calls * size);
        },
        [&](Stopwatch& watch) {
            bench.twin.clear();
            watch.start();
            for (std::size_t i = 0; i < calls; ++i) {
                bench.twin.publish(size, message);
            }
            watch.stop(calls * size);
        });
    if (bench.ours.length() != bench.twin.length()) {
        throw std::runtime_error{"Ours and its twin did not publish equally much."};
    }
    sample.note = std::to_string(message.size()) + " bytes a message";
    return sample;
}

Sample consume(const std::filesystem::path& directory) {
    constexpr std::size_t backlog = 20'000;
    RedisBench bench{directory};
    std::size_t handled = 0;
    bench.rig.handle([&handled](const ordering::OrderCreated&) { ++handled; });
    bench.rig.connect();
    auto first = bench.messages(1);
    bench.rig.transport().sender->send(first);
    const auto message = bench.ours.oldest();
    auto sample = alternate(
        4,
        [&](Stopwatch& watch) {
            bench.ours.fill(backlog, message);
            handled = 0;
            watch.start();
            bench.rig.consume(EventRig::untilEmpty);
            watch.stop(backlog);
            if (handled != backlog || bench.ours.length() != 0) {
                throw std::runtime_error{std::to_string(handled) + " messages were consumed."};
            }
        },
        [&](Stopwatch& watch) {
            bench.twin.fill(backlog, message);
            watch.start();
            const auto consumed = bench.twin.consume(batch);
            watch.stop(backlog);
            if (consumed != backlog) {
                throw std::runtime_error{"The twin consumed " + std::to_string(consumed) + " messages."};
            }
        });
    sample.note = "batches of " + std::to_string(batch) + " after a first of 1";
    return sample;
}

} // namespace

std::vector<Row> redisRows() {
    if (test::installedProgram("redis-server").empty()) {
        std::fprintf(stderr, "The rows redis.* are left out: redis-server is not installed.\n");
        return {};
    }
    const auto single = [](const std::filesystem::path& directory) { return publish(directory, 1'000, 1); };
    const auto batches = [](const std::filesystem::path& directory) { return publish(directory, 20, batch); };
    return {{"redis.publish.1", "one message at a time, encoded / XADD of the same bytes", "message", {}, 0.9, single},
            {"redis.publish.100",
             "100 messages stored together or not at all / 100 XADD in a pipeline",
             "message",
             {},
             0.8,
             batches},
            {"redis.consume",
             "20 000 messages, a handler that counts / XREADGROUP, XACK, XDEL",
             "message",
             {},
             0.7,
             consume}};
}

} // namespace missive::benchmark
