#include <UI/Missive/Http/Server/WorkerPool.hpp>

#include <Infrastructure/Missive/Runtime/SystemClock.hpp>
#include <Infrastructure/Missive/Runtime/ThreadedBackgroundTasks.hpp>

#include <doctest/doctest.h>

#include <future>
#include <memory>
#include <set>
#include <stdexcept>
#include <thread>
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

TEST_CASE("requests that come one after the other leave most threads idle") {
    ThreadedBackgroundTasks tasks;
    SystemClock clock;
    WorkerPool pool{8, 8, tasks, clock};
    std::set<std::thread::id> used;
    for (int i = 0; i < 200; ++i) {
        auto exchange = std::make_shared<HttpExchange>();
        std::promise<std::thread::id> handled;
        exchange->handle = [](const HttpRequest&) { return HttpResponse{}; };
        exchange->onDone = [&] { handled.set_value(std::this_thread::get_id()); };
        REQUIRE(pool.submit(exchange));
        pool.wake();
        used.insert(handled.get_future().get());
    }
    CHECK(used.size() < 8);
}

} // namespace missive::test
