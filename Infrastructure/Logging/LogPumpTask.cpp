#include <Infrastructure/Logging/LogPumpTask.hpp>

#include <Infrastructure/Logging/MessengerLogHandler.hpp>

#include <csignal>
#include <utility>

namespace missive::logging {

namespace {

/// Blocks all signals on this thread, and on those it starts meanwhile: they are for the threads of the application.
class SignalsBlocked {
public:
    SignalsBlocked() noexcept {
        sigset_t all;
        sigfillset(&all);
        pthread_sigmask(SIG_SETMASK, &all, &before_);
    }
    ~SignalsBlocked() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
    SignalsBlocked(const SignalsBlocked&) = delete;
    SignalsBlocked& operator=(const SignalsBlocked&) = delete;

private:
    sigset_t before_{};
};

std::unique_ptr<BackgroundTask> startedWithoutSignals(BackgroundTasks& tasks, std::function<void()> action) {
    const SignalsBlocked blocked;
    return tasks.start(std::move(action));
}

} // namespace

LogPumpTask::LogPumpTask(HandOverQueue& queue, LogPump& pump, BackgroundTasks& tasks, const LoggingOptions& options,
                         std::function<void()> moved)
    : queue_{queue}, pump_{pump}, options_{options}, moved_{std::move(moved)},
      task_{startedWithoutSignals(tasks, [this] { run(); })} {}

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
