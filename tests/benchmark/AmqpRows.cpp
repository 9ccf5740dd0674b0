#include <benchmark/Rows.hpp>

#include <benchmark/Alternate.hpp>
#include <benchmark/AmqpTwin.hpp>
#include <benchmark/EventRig.hpp>
#include <benchmark/SampleOrder.hpp>
#include <support/server/InstalledProgram.hpp>
#include <support/server/RabbitMqServer.hpp>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <functional>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace missive::benchmark {

namespace {

const std::string ours = "ours";
const std::string twins = "twins";
constexpr std::size_t paced = 100;

std::string dsn() { return test::RabbitMqServer::shared().dsn("/%2f/" + ours); }

/// The twin knows the message that ours sends.
struct Pair {
    explicit Pair(const std::filesystem::path& directory) : rig{directory / "ours.db", dsn()} {
        rig.handle([this](const ordering::OrderCreated&) {
            ++handled;
            onHandled();
        });
        rig.connect();
        twin.prepare(ours);
        twin.prepare(twins);
        rig.send(order, 1, 1);
        twin.learn(ours);
    }

    ordering::OrderCreated order = sampleOrder();
    std::size_t handled = 0;
    std::function<void()> onHandled = [] {};
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
    auto sample = alternate(
        slices,
        [&](Stopwatch& watch) {
            pair.twin.publish(ours, backlog);
            pair.handled = 0;
            watch.start();
            pair.rig.consume(backlog);
            watch.stop(backlog);
            if (pair.handled != backlog) {
                throw std::runtime_error{std::to_string(pair.handled) + " messages were handled."};
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

/// How long each message took from before it was sent until its handler began.
class Latencies {
public:
    void sent() {
        sent_ = std::chrono::steady_clock::now().time_since_epoch().count();
        waits_ = true;
    }
    void handled() {
        const auto now = std::chrono::steady_clock::now().time_since_epoch().count();
        all_.push_back(static_cast<double>(now - sent_));
        waits_ = false;
    }
    bool waits() const { return waits_; }

    double at(double part) {
        std::sort(all_.begin(), all_.end());
        return all_[static_cast<std::size_t>(part * static_cast<double>(all_.size() - 1))];
    }

private:
    std::atomic<std::int64_t> sent_{0};
    std::atomic<bool> waits_{false};
    std::vector<double> all_;
};

/// Fifty messages a second, one at a time.
template <class Send, class Consume> Latencies& pace(Latencies& latencies, Send send, Consume consume) {
    constexpr std::chrono::milliseconds interval{20};
    std::thread consumer{consume};
    std::this_thread::sleep_for(std::chrono::milliseconds{300});
    for (std::size_t i = 0; i < paced; ++i) {
        latencies.sent();
        send();
        std::this_thread::sleep_for(interval);
        while (latencies.waits()) {
            std::this_thread::sleep_for(std::chrono::milliseconds{1});
        }
    }
    consumer.join();
    return latencies;
}

Sample latency(const std::filesystem::path& directory) {
    Pair pair{directory};
    AmqpTwin consumer{test::RabbitMqServer::shared().port()};
    Latencies oursTook;
    Latencies twinTook;
    pair.onHandled = [&] { oursTook.handled(); };
    pace(oursTook, [&] { pair.rig.send(pair.order, 1, 1); }, [&] { pair.rig.consume(paced); });
    pace(
        twinTook, [&] { pair.twin.publish(twins, 1); },
        [&] { consumer.consume(twins, paced, 1, [&] { twinTook.handled(); }); });
    Sample sample{{oursTook.at(0.5), oursTook.at(0.5)}, {twinTook.at(0.5), twinTook.at(0.5)}, {}};
    const auto microseconds = [](double nanoseconds) { return std::to_string(std::lround(nanoseconds / 1000)); };
    sample.note = "medians of waiting, no processor time; p99 " + microseconds(oursTook.at(0.99)) + " / " +
                  microseconds(twinTook.at(0.99)) + " us";
    return sample;
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
             latency}};
}

} // namespace missive::benchmark
