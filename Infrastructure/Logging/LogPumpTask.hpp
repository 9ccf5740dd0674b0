#pragma once

#include <Domain/Missive/Port/BackgroundTasks.hpp>
#include <Infrastructure/Logging/HandOverQueue.hpp>
#include <Infrastructure/Logging/LogPump.hpp>
#include <Infrastructure/Logging/LoggingOptions.hpp>
#include <Infrastructure/Missive/Runtime/ProcessEnd.hpp>

#include <atomic>
#include <functional>
#include <memory>

namespace missive::logging {

/// Runs the pump on a thread of its own. Its end closes the queue and waits until every record is in its place; so does
/// std::exit. Where the process crashes, the thread that fails waits half a second while the pump takes all that waits
/// to local files; what is left then is told on standard error. A signal that asks the process to stop, and that nobody
/// else listens for, ends it once the pump is done. In a child by fork no pump runs.
class LogPumpTask final : private ProcessEnd::Listener {
public:
    /// `moved` is called on that thread whenever records have been taken to their places, and whether for the last
    /// time; it must not throw. All must outlive the task. Throws as BackgroundTasks::start does.
    LogPumpTask(HandOverQueue& queue, LogPump& pump, BackgroundTasks& tasks, const LoggingOptions& options,
                std::function<void(bool isLast)> moved);
    ~LogPumpTask();
    LogPumpTask(const LogPumpTask&) = delete;
    LogPumpTask& operator=(const LogPumpTask&) = delete;

private:
    void crashing() noexcept override;
    bool stopping(int signal) noexcept override;
    void exiting() noexcept override;

    void run();

    HandOverQueue& queue_;
    LogPump& pump_;
    const LoggingOptions& options_;
    std::function<void(bool)> moved_;
    std::atomic<bool> isDone_{false};
    std::atomic<int> signal_{0};
    std::unique_ptr<BackgroundTask> task_;
    ProcessEnd end_{*this};
};

} // namespace missive::logging
