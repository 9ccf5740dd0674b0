#include <UI/Missive/Http/Server/WorkerPool.hpp>

#include <Infrastructure/Missive/Runtime/SystemClock.hpp>
#include <Infrastructure/Missive/Runtime/ThreadedBackgroundTasks.hpp>

#include <doctest/doctest.h>

#include <stdexcept>
#include <utility>

namespace missive::test {
namespace {

/// Has two threads and no more.
class TwoThreads final : public BackgroundTasks {
public:
    std::unique_ptr<BackgroundTask> start(std::function<void()> action) override {
        if (started_ == 2) {
            throw std::runtime_error{"Another thread cannot be started."};
        }
        ++started_;
        return tasks_.start(std::move(action));
    }
    std::unique_ptr<BackgroundTask> every(std::chrono::milliseconds interval, std::function<void()> action) override {
        return tasks_.every(interval, std::move(action));
    }

private:
    ThreadedBackgroundTasks tasks_;
    int started_ = 0;
};

} // namespace

TEST_CASE("workers that cannot all be started are told of, and those that were are ended") {
    TwoThreads tasks;
    SystemClock clock;
    CHECK_THROWS_WITH_AS(WorkerPool(3, 1, tasks, clock), "Another thread cannot be started.", std::runtime_error);
}

} // namespace missive::test
