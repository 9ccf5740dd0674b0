#include <Infrastructure/Missive/Runtime/ThreadedBackgroundTasks.hpp>

#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <csignal>
#include <latch>
#include <thread>
#include <utility>

namespace missive::test {

using namespace std::chrono_literals;

TEST_CASE("destroying a task waits for its end") {
    ThreadedBackgroundTasks tasks;
    std::atomic<bool> done{false};
    std::thread::id runner;
    {
        const auto task = tasks.start([&] {
            std::this_thread::yield();
            runner = std::this_thread::get_id();
            done = true;
        });
    }
    CHECK(done);
    CHECK(runner != std::this_thread::get_id());
}

TEST_CASE("a task takes no signals, which are for those who listen for them, and who starts it takes them as before") {
    const auto takes = [](int number) {
        sigset_t blocked{};
        pthread_sigmask(SIG_SETMASK, nullptr, &blocked);
        return sigismember(&blocked, number) == 0;
    };
    ThreadedBackgroundTasks tasks;
    std::atomic<bool> isTaken{true};
    std::atomic<bool> isTakenAgain{true};
    std::latch hasRun{1};
    {
        const auto once = tasks.start([&] { isTaken = takes(SIGTERM); });
        const auto repeated = tasks.every(1ms, [&, isFirst = true]() mutable {
            isTakenAgain = takes(SIGINT);
            if (std::exchange(isFirst, false)) {
                hasRun.count_down();
            }
        });
        hasRun.wait();
    }
    CHECK_FALSE(isTaken);
    CHECK_FALSE(isTakenAgain);
    CHECK(takes(SIGTERM));
}

TEST_CASE("a periodic task runs again and again until it is destroyed") {
    ThreadedBackgroundTasks tasks;
    std::atomic<int> runs{0};
    std::latch threeRuns{3};
    {
        const auto task = tasks.every(1ms, [&] {
            if (++runs <= 3) {
                threeRuns.count_down();
            }
        });
        threeRuns.wait();
    }
    const int atTheEnd = runs;
    CHECK(atTheEnd >= 3);
    CHECK(runs == atTheEnd);
}

TEST_CASE("a periodic task waits one interval first and its end does not") {
    ThreadedBackgroundTasks tasks;
    std::atomic<int> runs{0};
    {
        const auto task = tasks.every(1h, [&] { ++runs; });
    }
    CHECK(runs == 0);
}

} // namespace missive::test
