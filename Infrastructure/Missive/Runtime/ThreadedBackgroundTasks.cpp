#include <Infrastructure/Missive/Runtime/ThreadedBackgroundTasks.hpp>

#include <Infrastructure/Missive/Runtime/SignalsBlocked.hpp>

#include <condition_variable>
#include <mutex>
#include <stdexcept>
#include <system_error>
#include <thread>
#include <utility>

namespace missive {

namespace {

template <class Task, class... Arguments> std::unique_ptr<BackgroundTask> started(Arguments&&... arguments) {
    const SignalsBlocked blocked;
    try {
        return std::make_unique<Task>(std::forward<Arguments>(arguments)...);
    } catch (const std::system_error& error) {
        throw std::runtime_error{"Another thread cannot be started: " + error.code().message() +
                                 ". Ask for fewer of them, or raise the limits on processes and memory."};
    }
}

class OneTime final : public BackgroundTask {
public:
    explicit OneTime(std::function<void()> action) : thread_{std::move(action)} {}
    ~OneTime() override { thread_.join(); }

private:
    std::thread thread_;
};

class Periodic final : public BackgroundTask {
public:
    Periodic(std::chrono::milliseconds interval, std::function<void()> action)
        : thread_{[this, interval, work = std::move(action)] { run(interval, work); }} {}

    ~Periodic() override {
        {
            const std::lock_guard lock{mutex_};
            ended_ = true;
        }
        wakeUp_.notify_one();
        thread_.join();
    }

private:
    void run(std::chrono::milliseconds interval, const std::function<void()>& action) {
        std::unique_lock lock{mutex_};
        while (!wakeUp_.wait_for(lock, interval, [this] { return ended_; })) {
            lock.unlock();
            action();
            lock.lock();
        }
    }

    std::mutex mutex_;
    std::condition_variable wakeUp_;
    bool ended_ = false;
    std::thread thread_;
};

} // namespace

std::unique_ptr<BackgroundTask> ThreadedBackgroundTasks::start(std::function<void()> action) {
    return started<OneTime>(std::move(action));
}

std::unique_ptr<BackgroundTask> ThreadedBackgroundTasks::every(std::chrono::milliseconds interval,
                                                               std::function<void()> action) {
    return started<Periodic>(interval, std::move(action));
}

} // namespace missive
