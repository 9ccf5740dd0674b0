#include <Application/Missive/Worker/Worker.hpp>

#include <Domain/Missive/TransportError.hpp>
#include <Infrastructure/Missive/Runtime/ThreadedBackgroundTasks.hpp>
#include <tests/Application/Missive/Worker/WorkerRig.hpp>
#include <tests/support/process/Eventually.hpp>

#include <Application/Missive/Worker/Listener/StopOnMessageLimit.hpp>

#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <latch>
#include <mutex>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace missive::test {

namespace {

using namespace std::chrono_literals;

WorkerOptions with(std::size_t threads) {
    return {.transportNames = {"async"},
            .queues = {},
            .sleep = 1ms,
            .fetchSize = 7,
            .concurrency = threads,
            .stopWhenEmpty = true,
            .busName = {},
            .timeLimit = {}};
}

/// Waits, at most ten seconds, until `reached` says true.
bool eventually(const std::function<bool()>& reached) {
    const auto end = std::chrono::steady_clock::now() + 10s;
    while (!reached()) {
        if (std::chrono::steady_clock::now() > end) {
            return false;
        }
        std::this_thread::yield();
    }
    return true;
}

class HookedClock final : public Clock {
public:
    TimePoint now() const override { return FakeClock::start(); }
    std::chrono::nanoseconds elapsed() const override {
        onElapsed();
        return 0ns;
    }
    std::function<void()> onElapsed = [] {};
};

} // namespace

TEST_CASE("four threads handle every message once and at the same time") {
    WorkerRig rig;
    ThreadedBackgroundTasks threads;
    auto& async = rig.add("async", 3);
    constexpr int count = 300;
    for (int i = 0; i < count; ++i) {
        async.deliver(delivered(Ping{i}, std::to_string(i)));
    }
    std::vector<std::atomic<int>> handled(count);
    std::atomic<int> atWork{0};
    std::atomic<bool> fourAtOnce{false};
    rig.onPing = [&](int number) {
        ++handled.at(static_cast<std::size_t>(number));
        ++atWork;
        eventually([&] {
            fourAtOnce = fourAtOnce || atWork == 4;
            return fourAtOnce.load();
        });
        --atWork;
        if (number % 10 == 0) {
            throw std::runtime_error{"no"};
        }
    };
    int told = 0;
    rig.events.onRunning([&](const WorkerRunning& running) { told += running.isIdle ? 0 : 1; });
    rig.makeWorker(with(4), threads).run();
    for (const auto& calls : handled) {
        CHECK(calls == 1);
    }
    CHECK(fourAtOnce);
    CHECK(told == count);
    CHECK(async.acknowledged().size() == count);
    CHECK(async.sent().size() == count / 10);
}

TEST_CASE("an error in one thread ends them all and is thrown") {
    WorkerRig rig;
    ThreadedBackgroundTasks threads;
    auto& async = rig.add("async", 3);
    for (int i = 0; i < 100; ++i) {
        async.deliver(delivered(Ping{i}));
    }
    async.onSend = [] { throw TransportError{"broker away"}; };
    rig.onPing = [](int number) {
        if (number == 20) {
            throw std::runtime_error{"no"};
        }
    };
    CHECK_THROWS_WITH_AS(rig.makeWorker(with(4), threads).run(), "broker away", TransportError);
    CHECK(async.acknowledged().size() < 100);
}

TEST_CASE("a worker whose threads cannot be started ends with that error") {
    WorkerRig rig;
    rig.add("async");
    CHECK_THROWS_AS(rig.makeWorker(with(2), rig.tasks).run(), std::logic_error);
}

TEST_CASE("a worker is not empty while what another thread has just sent lies there") {
    WorkerRig rig;
    ThreadedBackgroundTasks threads;
    HookedClock clock;
    auto& async = rig.add("async");
    async.deliver(delivered(Ping{1}));

    std::atomic<bool> otherLooked{false};
    std::atomic<bool> betweenRounds{false};
    std::atomic<bool> otherDecided{false};
    std::atomic<int> clockCallsAfterwards{0};
    std::atomic<std::thread::id> busy{};
    std::atomic<int> handled{0};
    rig.onPing = [&](int number) {
        ++handled;
        if (number == 1) {
            busy = std::this_thread::get_id();
            eventually([&] { return otherLooked.load(); });
            async.deliver(delivered(Ping{2}));
        }
    };
    async.onReceive = [&](std::size_t received) {
        if (received == 0 && !otherLooked.exchange(true)) {
            eventually([&] { return betweenRounds.load(); });
        }
    };
    clock.onElapsed = [&] {
        // The second look at the clock after the first message is the one before the next round.
        if (!async.acknowledged().empty() && busy.load() == std::this_thread::get_id() && ++clockCallsAfterwards == 2) {
            betweenRounds = true;
            eventually([&] { return otherDecided || rig.waiter.interrupted; });
        }
    };
    rig.waiter.onWait = [&](std::span<const int>, std::chrono::milliseconds) { otherDecided = true; };

    auto options = with(2);
    options.timeLimit = 1h;
    Worker worker{rig.transports, rig.buses, rig.processor, rig.events,        clock,
                  rig.waiter,     threads,   rig.log,       std::move(options)};
    worker.run();
    CHECK(betweenRounds);
    CHECK(handled == 2);
}

TEST_CASE("threads together handle no more messages than the limit") {
    WorkerRig rig;
    ThreadedBackgroundTasks threads;
    auto& async = rig.add("async");
    for (int i = 0; i < 100; ++i) {
        async.deliver(delivered(Ping{i}, std::to_string(i)));
    }
    std::atomic<int> handled{0};
    std::latch everybodyIsIn{8};
    rig.onPing = [&](int) {
        if (++handled <= 8) {
            everybodyIsIn.arrive_and_wait();
        } else { // whoever takes one too many does so while these are under way
            test::eventually(std::chrono::milliseconds{50}, [&] { return handled > 10; });
        }
    };
    auto options = with(8);
    options.stopWhenEmpty = false;
    options.messageLimit = 10;
    auto worker = rig.makeWorker(options, threads);
    stopOnMessageLimit(rig.events, worker, 10, rig.log);
    worker.run();
    CHECK(handled == 10);
    CHECK(async.acknowledged().size() == 10);
}

} // namespace missive::test
