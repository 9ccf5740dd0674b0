#pragma once

#include <Application/Performance/MetricsFlusher.hpp>
#include <Application/Performance/MetricsRecorder.hpp>
#include <tests/support/FakeClock.hpp>
#include <tests/support/FakeRandom.hpp>
#include <tests/support/RecordingLog.hpp>
#include <tests/support/SequenceIds.hpp>
#include <tests/support/mothers/MeasurementMother.hpp>

#include <algorithm>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

namespace missive::test {

/// A store that remembers what it was given as a database would.
class RememberingStore final : public performance::MetricsStore {
public:
    void add(std::span<const performance::Measurement> measurements) override { rows += measurements.size(); }
    void addBatch(std::span<const performance::Measurement> measurements, const std::string& batchId) override {
        attempt();
        if (known.insert(batchId).second) {
            add(measurements);
        }
        afterwards();
    }
    void addMessages(std::span<const performance::Measurement> measurements) override {
        attempt();
        for (const auto& each : measurements) {
            rows += known.insert(each.requestId).second ? 1U : 0U;
        }
        ++batchesOfMessages;
        afterwards();
    }

    bool isAway = false;
    bool losesAnswers = false;
    std::size_t rows = 0;
    std::size_t attempts = 0;
    std::size_t batchesOfMessages = 0;
    std::set<std::string> known;

private:
    void attempt() {
        ++attempts;
        if (isAway) {
            throw std::runtime_error{"The database is away."};
        }
    }
    void afterwards() const {
        if (losesAnswers) {
            throw std::runtime_error{"The connection broke while it was committed."};
        }
    }
};

/// A transport, and the worker behind it.
class RememberingSender final : public performance::MetricsSender {
public:
    void send(std::span<const performance::Measurement> measurements) override {
        ++attempts;
        if (attempts == refusesAt || isAway) {
            throw std::runtime_error{"Connection refused."};
        }
        sent.insert(sent.end(), measurements.begin(), measurements.end());
    }

    bool isAway = false;
    std::size_t refusesAt = 0;
    std::size_t attempts = 0;
    std::vector<performance::Measurement> sent;
};

/// A recorder with its flusher, on a clock that is moved.
struct RecorderRig {
    explicit RecorderRig(performance::FlushOptions flushing, std::size_t capacity = 10'000)
        : options{flushing}, buffer{capacity} {}

    void record(performance::Measurement measurement) {
        recorder.record(std::move(measurement), performance::MetricsRecorder::Wait::No);
    }
    void recordRequests(std::size_t count) {
        for (std::size_t i = 0; i < count; ++i) {
            record(MeasurementMother::named("request-" + std::to_string(++requests)));
        }
    }
    void flush() {
        while (flusher.step()) {
        }
    }

    performance::FlushOptions options;
    FakeClock clock;
    FakeRandom random;
    SequenceIds ids;
    RecordingLog log;
    RememberingStore store;
    RememberingSender sender;
    std::size_t requests = 0;
    performance::MeasurementBuffer buffer;
    performance::RecorderStateLog state{clock, log, performance::RecorderState::Sync};
    performance::MetricsRecorder recorder{buffer, state, random, {}};
    performance::MetricsFlusher flusher{{buffer, store, sender, clock, random, ids, state,
                                         [this](std::chrono::milliseconds time) { clock.advance(time); }},
                                        options};
};

} // namespace missive::test
