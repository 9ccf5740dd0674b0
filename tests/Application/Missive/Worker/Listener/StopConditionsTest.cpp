#include <Application/Missive/Worker/Listener/StopOnFailureLimit.hpp>
#include <Application/Missive/Worker/Listener/StopOnMemoryLimit.hpp>
#include <Application/Missive/Worker/Listener/StopOnMessageLimit.hpp>
#include <Application/Missive/Worker/Listener/StopOnRestartSignal.hpp>
#include <Application/Missive/Worker/Listener/StopOnStopWorkerError.hpp>

#include <tests/Application/Missive/Failure/Errors.hpp>
#include <tests/Application/Missive/Worker/WorkerRig.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <optional>
#include <stdexcept>
#include <string>

namespace missive::test {

namespace {

using namespace std::chrono_literals;

class FakeMemory final : public MemoryUsage {
public:
    std::size_t residentBytes() const override {
        ++asked;
        return used;
    }
    std::size_t used = 0;
    mutable int asked = 0;
};

class FakeRestartSignal final : public RestartSignal {
public:
    void request(TimePoint at) override { requested = at; }
    std::optional<TimePoint> requestedAt() const override {
        ++looks;
        return requested;
    }
    std::optional<TimePoint> requested;
    mutable int looks = 0;
};

struct BusyWorker : WorkerRig {
    BusyWorker() {
        for (int i = 1; i <= 1000; ++i) {
            async.deliver(delivered(Ping{i}));
        }
    }
    /// How many messages are handled before the worker stops.
    std::size_t handledUntilItStops() {
        std::size_t handled = 0;
        onPing = [this, &handled, also = onPing](int number) {
            ++handled;
            also(number);
        };
        worker.run();
        return handled;
    }
    ScriptedTransport& async = add("async");
    Worker worker = makeWorker(
        {.transportNames = {"async"}, .queues = {}, .stopWhenEmpty = true, .busName = {}, .timeLimit = {}}, tasks);
};

} // namespace

TEST_CASE("a worker stops after so many messages, whatever became of them") {
    BusyWorker rig;
    rig.onPing = [](int number) {
        if (number == 2) {
            throw std::runtime_error{"no"};
        }
    };
    stopOnMessageLimit(rig.events, rig.worker, 5, rig.log);
    CHECK(rig.handledUntilItStops() == 5);
    CHECK(rig.log.has(LogLevel::Info, "Worker stopped due to maximum count of 5 messages processed."));
}

TEST_CASE("a worker stops after so many failures") {
    BusyWorker rig;
    rig.onPing = [](int number) {
        if (number % 3 == 0) {
            throw std::runtime_error{"no"};
        }
    };
    stopOnFailureLimit(rig.events, rig.worker, 2, rig.log);
    CHECK(rig.handledUntilItStops() == 6);
    CHECK(rig.log.has(LogLevel::Info, "Worker stopped due to limit of 2 failed message(s) is reached."));
}

TEST_CASE("a worker stops when it uses more memory than allowed, and asks every hundred messages") {
    BusyWorker rig;
    FakeMemory memory;
    memory.used = 100;
    rig.onPing = [&](int number) { memory.used = number > 150 ? 101 : 100; };
    stopOnMemoryLimit(rig.events, rig.worker, 100, memory, rig.log);
    CHECK(rig.handledUntilItStops() == 200);
    CHECK(memory.asked == 2);
    CHECK(rig.log.has(LogLevel::Info, "Worker stopped due to memory limit of 100 bytes exceeded (101 bytes used)"));
}

TEST_CASE("an idle worker asks for its memory too") {
    WorkerRig rig;
    rig.add("async");
    FakeMemory memory;
    memory.used = 101;
    auto worker =
        rig.makeWorker({.transportNames = {"async"}, .queues = {}, .busName = {}, .timeLimit = {}}, rig.tasks);
    stopOnMemoryLimit(rig.events, worker, 100, memory, rig.log);
    worker.run();
    CHECK(memory.asked == 1);
}

TEST_CASE("a worker stops for a restart that was asked for after it started") {
    BusyWorker rig;
    FakeRestartSignal signal;
    signal.request(rig.clock.now());
    stopOnRestartSignal(rig.events, rig.worker, signal, rig.clock, rig.log);
    rig.onPing = [&](int number) {
        rig.clock.advance(10ms);
        if (number == 15) {
            signal.request(rig.clock.now());
        }
    };
    CHECK(rig.handledUntilItStops() == 20);
    CHECK(signal.looks == 2);
    CHECK(rig.log.has(LogLevel::Info, "Worker stopped because a restart was requested."));
}

TEST_CASE("a worker stops for an error that asks for it, at any depth") {
    for (const bool direct : {true, false}) {
        BusyWorker rig;
        rig.onPing = [&](int number) {
            if (number == 4) {
                if (direct) {
                    throw Stopping{};
                }
                std::rethrow_exception(allOf({plain(), thrown(Stopping{})}));
            }
        };
        stopOnStopWorkerError(rig.events, rig.worker, rig.log);
        CHECK(rig.handledUntilItStops() == 4);
        CHECK(rig.log.has(LogLevel::Info, "Worker stopped because a handler asked for it."));
    }
}

} // namespace missive::test
