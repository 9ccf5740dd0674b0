#include <tests/benchmark/Rows.hpp>

#include <tests/benchmark/Alternate.hpp>
#include <tests/benchmark/AmqpTwin.hpp>
#include <tests/benchmark/EventRig.hpp>
#include <tests/benchmark/RawRedis.hpp>
#include <tests/benchmark/SampleOrder.hpp>
#include <tests/support/server/InstalledProgram.hpp>
#include <tests/support/server/RabbitMqServer.hpp>

#include <cstdio>
#include <functional>
#include <numeric>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

namespace missive::benchmark {

using namespace test;

namespace {

constexpr std::size_t few = 1'000;
constexpr std::size_t many = 100'000;
constexpr std::size_t turns = many / few;
constexpr std::size_t relayBatch = 100;

const std::string ours = "ours";
const std::string twins = "twins";

/// A broker to which outboxes are relayed.
struct Broker {
    std::function<std::string(const std::string& queue)> dsn;
    /// Empties the queue; returns how many messages it had.
    std::function<std::size_t(const std::string& queue)> empty;
};

/// Returns the nanoseconds a row. The queue is empty before and after, so that its length is not measured too.
double relay(EventRig& rig, const Broker& broker, const std::string& queue, Stopwatch& watch) {
    Stopwatch thisTime;
    watch.start();
    thisTime.start();
    rig.relay(few / relayBatch);
    thisTime.stop(few);
    watch.stop(few);
    if (const auto arrived = broker.empty(queue); arrived != few) {
        throw std::runtime_error{std::to_string(arrived) + " rows of the outbox arrived."};
    }
    return thisTime.perOperation().wall;
}

double rowsPerSecond(std::span<const double> costs) {
    return 1e9 * static_cast<double>(costs.size()) / std::accumulate(costs.begin(), costs.end(), 0.0);
}

/// Empties a long outbox a part at a time, and in turns with it a short one, which is filled again each time.
Sample relaying(const std::filesystem::path& directory, const Broker& broker) {
    const auto order = sampleOrder();
    EventRig longOutbox{directory / "long.db", broker.dsn(ours)};
    EventRig shortOutbox{directory / "short.db", broker.dsn(twins)};
    longOutbox.leaveInOutbox(order, many);
    std::vector<double> costs;
    auto sample = alternate(
        turns - 1, [&](Stopwatch& watch) { costs.push_back(relay(longOutbox, broker, ours, watch)); },
        [&](Stopwatch& watch) {
            shortOutbox.leaveInOutbox(order, few);
            relay(shortOutbox, broker, twins, watch);
        });
    const std::span all{costs};
    char note[96];
    std::snprintf(note, sizeof note, "both are ours; %.0f rows/s, %.0f in the first tenth, %.0f in the last",
                  rowsPerSecond(all), rowsPerSecond(all.first(turns / 10)), rowsPerSecond(all.last(turns / 10)));
    sample.note = note;
    return sample;
}

Sample relayingToRedis(const std::filesystem::path& directory) {
    const test::RedisServer server{{"--appendfsync", "everysec"}};
    return relaying(directory, {[&](const auto& queue) { return "redis://" + server.address() + "/" + queue; },
                                [&](const auto& queue) { return RawRedis{server, queue}.clear(); }});
}

Sample relayingToAmqp(const std::filesystem::path& directory) {
    const auto& server = test::RabbitMqServer::shared();
    AmqpTwin client{server.port()};
    client.prepare(ours);
    client.prepare(twins);
    return relaying(directory, {[&](const auto& queue) { return server.dsn("/%2f/" + queue); },
                                [&](const auto& queue) { return client.purge(queue); }});
}

} // namespace

std::vector<Row> outboxRows() {
    std::vector<Row> rows;
    const auto add = [&rows](const char* program, const char* name, const char* description, auto run) {
        if (test::installedProgram(program).empty()) {
            std::fprintf(stderr, "The row %s is left out: %s is not installed.\n", name, program);
        } else {
            rows.push_back({name, description, "row", {}, 0.8, run});
        }
    };
    add("redis-server", "outbox.redis", "to Redis from 100 000 waiting rows / from 1 000 waiting rows",
        relayingToRedis);
    add("rabbitmq-server", "outbox.amqp", "to RabbitMQ from 100 000 waiting rows / from 1 000 waiting rows",
        relayingToAmqp);
    return rows;
}

} // namespace missive::benchmark
