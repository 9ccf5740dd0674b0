#include <Infrastructure/Missive/Runtime/ThreadedBackgroundTasks.hpp>

#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <latch>
#include <thread>

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
