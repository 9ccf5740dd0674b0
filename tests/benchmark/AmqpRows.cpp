#include <tests/benchmark/Rows.hpp>

#include <tests/benchmark/Alternate.hpp>
#include <tests/benchmark/AmqpTwin.hpp>
#include <tests/benchmark/EventRig.hpp>
#include <tests/benchmark/Latency.hpp>
#include <tests/benchmark/SampleOrder.hpp>
#include <tests/support/server/InstalledProgram.hpp>
#include <tests/support/server/RabbitMqServer.hpp>

#include <cstdio>
#include <stdexcept>
#include <string>
#include <vector>

namespace missive::benchmark {

using namespace test;

namespace {

const std::string ours = "ours";
const std::string twins = "twins";

std::string dsn() { return test::RabbitMqServer::shared().dsn("/%2f/" + ours); }

/// The twin knows the message that ours sends.
struct Pair {
    explicit Pair(const std::filesystem::path& directory) : rig{directory / "ours.db", dsn()} {
        twin.prepare(ours);
        twin.prepare(twins);
        rig.send(order, 1, 1);
        twin.learn(ours);
    }

    ordering::OrderCreated order = sampleOrder();
    EventRig rig;
    AmqpTwin twin{test::RabbitMqServer::shared().port()};
};

Sample publish(const std::filesystem::path& directory, std::size_t count, std::size_t together, int slices) {
    Pair pair{directory};
    auto sample = alternate(
        slices,
        [&](Stopwatch& watch) {
            watch.start();
            pair.rig.send(pair.order, count, together);
            watch.stop(count);
            pair.twin.purge(ours);
        },
        [&](Stopwatch& watch) {
            watch.start();
            for (std::size_t sent = 0; sent < count; sent += together) {
                pair.twin.publish(twins, together);
            }
            watch.stop(count);
            pair.twin.purge(twins);
        });
    return sample;
}

Sample consume(const std::filesystem::path& directory) {
    constexpr std::size_t backlog = 20'000;
    constexpr int slices = 2;
    Pair pair{directory};
    std::size_t handled = 0;
    pair.rig.handle([&handled](const ordering::OrderCreated&) { ++handled; });
    pair.rig.connect();
    auto sample = alternate(
        slices,
        [&](Stopwatch& watch) {
            pair.twin.publish(ours, backlog);
            handled = 0;
            watch.start();
            pair.rig.consume(backlog);
            watch.stop(backlog);
            if (handled != backlog) {
                throw std::runtime_error{std::to_string(handled) + " messages were handled."};
            }
        },
        [&](Stopwatch& watch) {
            pair.twin.publish(twins, backlog);
            watch.start();
            pair.twin.consume(twins, backlog);
            watch.stop(backlog);
        });
    sample.note = "the twin: " + std::to_string(AmqpTwin::prefetch) + " sent ahead, acknowledged by " +
                  std::to_string(AmqpTwin::batch);
    return sample;
}

Sample pacing(const std::filesystem::path& directory) {
    Pair pair{directory};
    AmqpTwin consumer{test::RabbitMqServer::shared().port()};
    return latency(pair.rig, {[&] { pair.twin.publish(twins, 1); },
                              [&](std::size_t count, const auto& seen) { consumer.consume(twins, count, 1, seen); }});
}

} // namespace

std::vector<Row> amqpRows() {
    if (test::installedProgram("rabbitmq-server").empty()) {
        std::fputs("The rows of RabbitMQ are left out: rabbitmq-server is not installed.\n", stderr);
        return {};
    }
    return {{"amqp.publish.window",
             "1 000 events in one send / the same with up to 1 000 unconfirmed",
             "message",
             {},
             0.85,
             [](const auto& directory) { return publish(directory, 10'000, 1000, 4); }},
            {"amqp.publish.one",
             "one confirmed event after the other / the same",
             "message",
             {},
             0.85,
             [](const auto& directory) { return publish(directory, 1'000, 1, 4); }},
            {"amqp.consume",
             "20 000 messages, a handler that counts / consume and acknowledge",
             "message",
             {},
             0.8,
             consume},
            {"amqp.latency",
             "from the send to the handler, 50 messages a second / to the consumer",
             "message",
             {},
             0.67,
             pacing}};
}

} // namespace missive::benchmark
