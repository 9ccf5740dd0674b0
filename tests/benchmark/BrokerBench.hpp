#pragma once

#include <Domain/Missive/Envelope.hpp>
#include <Domain/Missive/Stamp/BusNameStamp.hpp>
#include <Domain/Missive/Stamp/MessageIdStamp.hpp>
#include <tests/benchmark/Alternate.hpp>
#include <tests/benchmark/EventRig.hpp>
#include <tests/benchmark/Latency.hpp>
#include <tests/benchmark/SampleOrder.hpp>

#include <cstddef>
#include <limits>
#include <stdexcept>
#include <string>
#include <vector>

namespace missive::benchmark {

/// What the rows of all brokers do. A bench has the `rig` that is measured, and the bare client twice, on the queue of
/// `ours` and on that of the `twin`.
inline std::vector<Envelope> sampleMessages(std::size_t count) {
    std::vector<Envelope> envelopes;
    envelopes.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        envelopes.push_back(Envelope::of(sampleOrder())
                                .with(MessageIdStamp{"01a3d4c1-7a5e-7000-8000-2d0d113db17d"})
                                .with(BusNameStamp{"event.bus"}));
    }
    return envelopes;
}

/// The bytes of a message as ours sends it.
auto sampleBytes(auto& bench) {
    auto first = sampleMessages(1);
    bench.rig.transport().sender->send(first);
    return bench.ours.oldest();
}

/// The messages are made before the clock starts, as the twin's bytes are.
Sample publish(auto& bench, std::size_t calls, std::size_t size, auto publishBare) {
    auto& sender = *bench.rig.transport().sender;
    const auto message = sampleBytes(bench);
    auto sample = alternate(
        20,
        [&](Stopwatch& watch) {
            bench.ours.clear();
            std::vector<std::vector<Envelope>> batches(calls);
            for (auto& batch : batches) {
                batch = sampleMessages(size);
            }
            watch.start();
            for (auto& batch : batches) {
                sender.send(batch);
            }
            watch.stop(calls * size);
        },
        [&](Stopwatch& watch) {
            bench.twin.clear();
            watch.start();
            for (std::size_t i = 0; i < calls; ++i) {
                publishBare(message);
            }
            watch.stop(calls * size);
        });
    if (bench.ours.length() != bench.twin.length()) {
        throw std::runtime_error{"Ours and its twin did not publish equally much."};
    }
    sample.note = std::to_string(message.size()) + " bytes a message";
    return sample;
}

Sample consume(auto& bench, std::size_t backlog, std::size_t batch) {
    std::size_t handled = 0;
    bench.rig.handle([&handled](const ordering::OrderCreated&) { ++handled; });
    bench.rig.connect();
    const auto message = sampleBytes(bench);
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

/// The `consumer` is the bare client a third time, on the queue of the twin.
Sample paceBroker(auto& bench, auto& consumer) {
    const auto message = sampleBytes(bench);
    bench.ours.clear();
    bench.twin.clear();
    return latency(bench.rig,
                   {[&] { bench.twin.publish(1, message); },
                    [&](std::size_t count, const std::function<void()>& seen) { consumer.await(count, seen); }});
}

} // namespace missive::benchmark
