#include <Infrastructure/Logging/LogPumpTask.hpp>

#include <Infrastructure/Logging/MessengerLogHandler.hpp>

#include <utility>

namespace missive::logging {

LogPumpTask::LogPumpTask(HandOverQueue& queue, LogPump& pump, BackgroundTasks& tasks, const LoggingOptions& options,
                         std::function<void()> moved)
    : queue_{queue}, pump_{pump}, options_{options}, moved_{std::move(moved)}, task_{tasks.start([this] { run(); })} {}

LogPumpTask::~LogPumpTask() {
    queue_.close();
    task_.reset();
}

void LogPumpTask::run() {
    const MessengerLogHandler::InsidePipeline inside;
    while (!queue_.isClosed()) {
        queue_.await(options_.batchSize, options_.batchInterval);
        while (!queue_.isClosed() && pump_.step()) {
            moved_();
        }
    }
    pump_.drain(options_.shutdownTimeout);
    moved_();
}

} // namespace missive::logging
