#pragma once

#include <Application/Performance/MeasurementBuffer.hpp>
#include <Application/Performance/MetricsFlusher.hpp>
#include <Domain/Missive/Port/BackgroundTasks.hpp>
#include <Domain/Missive/Port/Log.hpp>

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>

namespace missive::performance {

/// Runs the flusher on a thread of its own. Its end closes the buffer and waits until all is settled, for the time that
/// is given at most.
class FlushTask {
public:
    struct Options {
        std::size_t batch = 500;
        std::chrono::milliseconds interval{100};
        std::chrono::milliseconds stopTimeout{5000};
    };

    /// `moved` is called on that thread at its beginning, whenever something was settled, or could not be, and every
    /// few seconds; it must not throw. All must outlive the task. Throws as BackgroundTasks::start does.
    FlushTask(MeasurementBuffer& buffer, MetricsFlusher& flusher, BackgroundTasks& tasks, Log& log, Options options,
              std::function<void()> moved);
    ~FlushTask();
    FlushTask(const FlushTask&) = delete;
    FlushTask& operator=(const FlushTask&) = delete;

private:
    void run();

    MeasurementBuffer& buffer_;
    MetricsFlusher& flusher_;
    Log& log_;
    Options options_;
    std::function<void()> moved_;
    std::unique_ptr<BackgroundTask> task_;
};

} // namespace missive::performance
