#include <Domain/Logging/Port/LogPublisher.hpp>
#include <tests/Infrastructure/Logging/LivePipeline.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <chrono>

namespace missive::test {

namespace {

using namespace std::chrono_literals;
using namespace missive::logging;

/// A broker that takes one batch and then nothing for as long as the test goes on.
class StuckPublisher final : public LogPublisher {
public:
    void publish(std::span<const LogMessage> messages, bool) override {
        published += messages.size();
        isStuck.wait(true);
    }

    void goOn() {
        isStuck = false;
        isStuck.notify_all();
    }

    std::atomic<bool> isStuck{true};
    std::atomic<std::size_t> published{0};
};

struct Crowded {
    explicit Crowded(HandOverOptions handOver, std::size_t capacity) : options{of(directory, handOver, capacity)} {}
    ~Crowded() { publisher.goOn(); }

    static LoggingOptions of(const TemporaryDirectory& directory, HandOverOptions handOver, std::size_t capacity) {
        auto options = LivePipeline::optionsFor(directory.path(), true);
        options.handOver = handOver;
        options.bounds.capacity = capacity;
        options.batchSize = 1;
        options.batchInterval = 1ms;
        return options;
    }

    void tell(int count, LogLevel level) {
        const auto handler = LogPipeline::handlerOf(pipeline);
        for (int i = 0; i < count; ++i) {
            const auto since = clock.elapsed();
            handler->handle({clock.now(), "full", level, "told", {}});
            slowest = std::max(slowest, clock.elapsed() - since);
        }
    }

    TemporaryDirectory directory;
    LoggingOptions options;
    SystemClock clock;
    SystemRandom random;
    ThreadedBackgroundTasks tasks;
    RecordingLog log;
    StuckPublisher publisher;
    std::shared_ptr<LogPipeline> pipeline =
        std::make_shared<LogPipeline>(clock, LogOrigin::ofThisProcess(random), options);
    LogPump pump{pipeline->queue(), publisher, pipeline->local(), clock, random, log, {.size = 1}};
    std::unique_ptr<LogPumpTask> task =
        std::make_unique<LogPumpTask>(pipeline->queue(), pump, tasks, options, [](bool) {});
    std::chrono::nanoseconds slowest{};

    LogCounts finish() {
        publisher.goOn();
        task.reset();
        return pipeline->queue().counts();
    }
};

} // namespace

TEST_CASE("with a broker that is far too slow a million records are dropped exactly, and no error") {
    Crowded rig{{.whenFull = WhenFull::Drop, .flushLevel = LogLevel::Emergency}, 16'384};
    constexpr int infos = 1'000'000;
    constexpr int errors = 1'000;
    for (int i = 0; i < errors; ++i) {
        rig.tell(infos / errors, LogLevel::Info);
        rig.tell(1, LogLevel::Error);
    }
    const auto counts = rig.finish();
    CHECK(counts.offered() == infos + errors);
    CHECK(counts.balance());
    CHECK(counts.waiting() == 0);
    const auto kept = counts.at(LogPlace::Published) + counts.at(LogPlace::Local);
    CHECK(counts.at(LogPlace::Dropped) == infos + errors - kept);
    CHECK(counts.at(LogPlace::Local, LogReason::Full) >= errors - 20);
    CHECK(kept >= 16'384);
    const auto keys = keysIn(rig.directory.path());
    CHECK(keys.size() == counts.at(LogPlace::Local));
}

TEST_CASE("where records may not be dropped a full queue costs a caller no more than it may") {
    const auto spilling = [](int count) {
        Crowded rig{{.whenFull = WhenFull::Spill}, 100};
        rig.tell(count, LogLevel::Info);
        const auto counts = rig.finish();
        CHECK(counts.at(LogPlace::Dropped) == 0);
        CHECK(counts.at(LogPlace::Local, LogReason::Full) + 200 >= static_cast<std::uint64_t>(count));
        CHECK(counts.balance());
        return rig.slowest;
    };
    auto slowest = spilling(5'000);
    for (int more = 0; slowest >= 10ms && more < 50; ++more) { // nobody else may have had the processor meanwhile
        slowest = std::min(slowest, spilling(300));
    }
    CHECK(slowest < 10ms);
    Crowded blocking{{.whenFull = WhenFull::Block, .blockTimeout = 20ms}, 100};
    blocking.tell(110, LogLevel::Info);
    const auto blocked = blocking.finish();
    CHECK(blocked.at(LogPlace::Dropped) == 0);
    CHECK(blocked.at(LogPlace::Local, LogReason::Full) >= 1);
    CHECK(blocked.balance());
    CHECK(blocking.slowest < 20ms + 50ms);
    MESSAGE("slowest call: spilling ", slowest.count() / 1000, " µs, blocking ", blocking.slowest.count() / 1000,
            " µs");
}

} // namespace missive::test
