#pragma once

#include <Domain/Missive/Port/BackgroundTasks.hpp>
#include <Infrastructure/Logging/HandOverQueue.hpp>
#include <Infrastructure/Logging/LogPump.hpp>
#include <Infrastructure/Logging/LoggingOptions.hpp>

#include <functional>
#include <memory>

namespace missive::logging {

/// Runs the pump on a thread of its own. Its end closes the queue and waits until every record is in its place.
class LogPumpTask {
public:
    /// `moved` is called on that thread whenever records have been taken to their places; it must not throw. All must
    /// outlive the task. Throws as BackgroundTasks::start does.
    LogPumpTask(HandOverQueue& queue, LogPump& pump, BackgroundTasks& tasks, const LoggingOptions& options,
                std::function<void()> moved);
    ~LogPumpTask();
    LogPumpTask(const LogPumpTask&) = delete;
    LogPumpTask& operator=(const LogPumpTask&) = delete;

private:
    void run();

    HandOverQueue& queue_;
    LogPump& pump_;
    const LoggingOptions& options_;
    std::function<void()> moved_;
    std::unique_ptr<BackgroundTask> task_;
};

} // namespace missive::logging
