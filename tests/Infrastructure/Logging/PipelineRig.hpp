#pragma once

#include <Domain/Logging/Port/LogFiles.hpp>
#include <Domain/Logging/Port/LogPublisher.hpp>
#include <Domain/Missive/OutcomeUnknown.hpp>
#include <Infrastructure/Logging/LogPump.hpp>
#include <Infrastructure/Logging/MessengerLogHandler.hpp>
#include <Infrastructure/Missive/Log/LineFormat.hpp>
#include <tests/support/FakeClock.hpp>
#include <tests/support/FakeRandom.hpp>
#include <tests/support/RecordingLog.hpp>

#include <functional>
#include <map>
#include <mutex>
#include <stdexcept>
#include <string>
#include <vector>

namespace missive::test {

/// Keeps the texts it is given; fails while it is told to.
class FakePublisher final : public logging::LogPublisher {
public:
    void publish(std::span<const logging::LogMessage> messages, bool again) override {
        ++calls;
        repeated += again ? 1 : 0;
        if (fails) {
            fails();
        }
        for (const auto& message : messages) {
            texts.push_back(message.message);
            sequences.push_back(message.sequence);
        }
    }

    std::function<void()> fails;
    int calls = 0;
    int repeated = 0;
    std::vector<std::string> texts;
    std::vector<std::uint64_t> sequences;
};

/// Keeps what would be in files; fails while the disk is full.
class FakeLogFiles final : public logging::LogFiles {
public:
    void append(const std::string& file, std::string_view lines) override {
        const std::lock_guard lock{mutex_};
        if (isFull) {
            throw std::runtime_error{"No space left on device."};
        }
        contents[file] += lines;
        ++appends;
    }

    bool isFull = false;
    int appends = 0;
    std::map<std::string, std::string> contents;

private:
    std::mutex mutex_;
};

/// The whole way of a record without threads.
struct PipelineRig {
    explicit PipelineRig(logging::QueueBounds bounds = {}, logging::HandOverOptions options = {},
                         std::size_t batchSize = 500)
        : queue{bounds}, handler{queue, local, {"web1", 4711, "3f9c2a71b04d"}, options},
          pump{queue, publisher, local, clock, random, log, {.size = batchSize}} {}

    void tell(std::string_view text, LogLevel level = LogLevel::Info, std::string_view channel = "orders") {
        handler.handle({clock.now(), channel, level, text, {}});
    }

    void pumpAll() {
        while (pump.step()) {
        }
    }

    std::uint64_t at(logging::LogPlace place, logging::LogReason reason) const {
        return queue.counts().at(place, reason);
    }

    FakeClock clock;
    FakeRandom random{{0}};
    RecordingLog log;
    FakePublisher publisher;
    FakeLogFiles files;
    LineFormat format;
    logging::LogFileNames names{clock, {}, {}};
    logging::LocalLog local{files, format, names};
    logging::HandOverQueue queue;
    logging::MessengerLogHandler handler;
    logging::LogPump pump;
};

} // namespace missive::test
