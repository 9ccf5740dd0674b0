#include <tests/benchmark/Rows.hpp>

#include <tests/benchmark/BrokerBench.hpp>
#include <tests/benchmark/RawRedis.hpp>
#include <tests/support/server/InstalledProgram.hpp>

#include <cstdio>
#include <string>

namespace missive::benchmark {

using namespace test;

namespace {

constexpr std::size_t batch = 100;

/// A server that syncs its append-only file every second, as Redis does by default.
struct RedisBench {
    explicit RedisBench(const std::filesystem::path& directory)
        : rig{directory / "ours.db", "redis://" + server.address() + "/ours"} {}

    test::RedisServer server{{"--appendfsync", "everysec"}};
    RawRedis ours{server, "ours"};
    RawRedis twin{server, "twin"};
    EventRig rig;
};

Sample publishing(const std::filesystem::path& directory, std::size_t calls, std::size_t size) {
    RedisBench bench{directory};
    return publish(bench, calls, size, [&](const auto& message) { bench.twin.publish(size, message); });
}

Sample pacing(const std::filesystem::path& directory) {
    RedisBench bench{directory};
    RawRedis consumer{bench.server, "twin"};
    return paceBroker(bench, consumer);
}

} // namespace

std::vector<Row> redisRows() {
    if (test::installedProgram("redis-server").empty()) {
        std::fprintf(stderr, "The rows redis.* are left out: redis-server is not installed.\n");
        return {};
    }
    const auto single = [](const std::filesystem::path& directory) { return publishing(directory, 1'000, 1); };
    const auto batches = [](const std::filesystem::path& directory) { return publishing(directory, 20, batch); };
    const auto consuming = [](const std::filesystem::path& directory) {
        RedisBench bench{directory};
        return consume(bench, 20'000, batch);
    };
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
             consuming},
            {"redis.latency",
             "from the send to the handler, 50 messages a second / XREADGROUP BLOCK",
             "message",
             {},
             0.67,
             pacing}};
}

} // namespace missive::benchmark
