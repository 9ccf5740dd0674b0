#include <tests/benchmark/Rows.hpp>

#include <tests/benchmark/BrokerBench.hpp>
#include <tests/benchmark/RawPostgres.hpp>
#include <tests/support/server/InstalledProgram.hpp>
#include <tests/support/server/PostgresServer.hpp>

#include <cstdio>
#include <filesystem>
#include <string>

namespace missive::benchmark {

using namespace test;

namespace {

constexpr std::size_t batch = 100;

/// A server that does not sync, so that its disk does not hide what the clients cost.
struct PostgresBench {
    explicit PostgresBench(const std::filesystem::path& directory)
        : rig{directory / "ours.db", url + "?table_name=ours"} {}

    std::string url = test::PostgresServer::shared().newDatabase();
    RawPostgres ours{url, "ours"};
    RawPostgres twin{url, "twin"};
    EventRig rig;
};

Sample publishing(const std::filesystem::path& directory, std::size_t calls, std::size_t size) {
    PostgresBench bench{directory};
    return publish(bench, calls, size, [&](const auto& message) { bench.twin.publish(size, message); });
}

Sample pacing(const std::filesystem::path& directory) {
    PostgresBench bench{directory};
    RawPostgres consumer{bench.url, "twin"};
    return paceBroker(bench, consumer);
}

/// Consuming the same number of messages from a long queue and from a short one.
Sample longQueue(const std::filesystem::path& directory) {
    constexpr std::size_t few = 1'000;
    constexpr std::size_t many = 100'000;
    PostgresBench bench{directory};
    EventRig shortRig{directory / "short.db", bench.url + "?table_name=twin"};
    const auto message = sampleBytes(bench);
    std::size_t handled = 0;
    for (auto* rig : {&bench.rig, &shortRig}) {
        rig->handle([&handled](const ordering::OrderCreated&) { ++handled; });
        rig->connect();
    }
    bench.ours.fill(many, message);
    const auto consumeFew = [&](EventRig& rig, Stopwatch& watch) {
        handled = 0;
        watch.start();
        rig.consume(few);
        watch.stop(few);
        if (handled != few) {
            throw std::runtime_error{std::to_string(handled) + " messages were consumed."};
        }
    };
    auto sample = alternate(
        20, [&](Stopwatch& watch) { consumeFew(bench.rig, watch); },
        [&](Stopwatch& watch) {
            bench.twin.fill(few, message);
            consumeFew(shortRig, watch);
        });
    sample.note = "both are ours: 100 000 messages wait / 1 000 messages wait";
    return sample;
}

} // namespace

std::vector<Row> postgresRows() {
    if (test::installedProgram("postgres").empty()) {
        std::fprintf(stderr, "The rows postgres.* are left out: postgres is not installed.\n");
        return {};
    }
    const auto single = [](const std::filesystem::path& directory) { return publishing(directory, 300, 1); };
    const auto batches = [](const std::filesystem::path& directory) { return publishing(directory, 20, batch); };
    const auto pipelined = [](const std::filesystem::path& directory) {
        PostgresBench bench{directory};
        return publish(bench, 20, batch, [&](const auto& message) { bench.twin.pipeline(batch, message); });
    };
    const auto consuming = [](const std::filesystem::path& directory) {
        PostgresBench bench{directory};
        return consume(bench, 20'000, batch);
    };
    return {{"postgres.publish.1", "one message at a time, encoded / the same INSERT", "message", {}, 0.8, single},
            {"postgres.publish.100", "100 messages / the same INSERT of 100 rows", "message", {}, 0.8, batches},
            {"postgres.publish.pipe", "100 messages / 100 INSERTs in a pipeline", "message", {}, 0.8, pipelined},
            {"postgres.consume",
             "20 000 messages, a handler that counts / claim and delete",
             "message",
             {},
             0.7,
             consuming},
            {"postgres.latency",
             "from the send to the handler, 50 messages a second / LISTEN and claim",
             "message",
             {},
             0.67,
             pacing},
            {"postgres.backlog", "100 000 waiting messages / 1 000 waiting messages", "message", {}, 0.8, longQueue}};
}

} // namespace missive::benchmark
