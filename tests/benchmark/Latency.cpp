#include <tests/benchmark/Latency.hpp>

#include <tests/benchmark/SampleOrder.hpp>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <future>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace missive::benchmark {

namespace {

using std::chrono::milliseconds;

constexpr std::size_t paced = 100;
constexpr milliseconds interval{20};
constexpr milliseconds untilConsumerWaits{300};

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

void requireRunning(std::future<void>& consumer, const Latencies& latencies) {
    if (consumer.wait_for(milliseconds{1}) == std::future_status::ready && latencies.waits()) {
        consumer.get();
        throw std::runtime_error{"A consumer ended before it had all messages."};
    }
}

template <class Send, class Consume> void pace(Latencies& latencies, Send send, Consume consume) {
    auto consumer = std::async(std::launch::async, consume);
    std::this_thread::sleep_for(untilConsumerWaits);
    for (std::size_t i = 0; i < paced; ++i) {
        latencies.sent();
        send();
        std::this_thread::sleep_for(interval);
        while (latencies.waits()) {
            requireRunning(consumer, latencies);
        }
    }
    consumer.get();
}

std::string microseconds(double nanoseconds) { return std::to_string(std::lround(nanoseconds / 1000)); }

} // namespace

Sample latency(EventRig& rig, const LatencyTwin& twin) {
    const auto order = sampleOrder();
    Latencies ours;
    Latencies twins;
    rig.handle([&ours](const ordering::OrderCreated&) { ours.handled(); });
    rig.connect();
    pace(ours, [&] { rig.send(order, 1, 1); }, [&] { rig.consume(paced); });
    pace(twins, twin.send, [&] { twin.consume(paced, [&twins] { twins.handled(); }); });
    Sample sample{{ours.at(0.5), ours.at(0.5)}, {twins.at(0.5), twins.at(0.5)}, {}};
    sample.note = "medians of waiting, no processor time; p99 " + microseconds(ours.at(0.99)) + " / " +
                  microseconds(twins.at(0.99)) + " us";
    return sample;
}

} // namespace missive::benchmark
