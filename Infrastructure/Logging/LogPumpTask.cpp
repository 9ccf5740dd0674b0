#include <Infrastructure/Logging/LogPumpTask.hpp>

#include <Infrastructure/Logging/MessengerLogHandler.hpp>
#include <Infrastructure/Missive/Log/StandardError.hpp>

#include <array>
#include <charconv>
#include <string_view>
#include <utility>

namespace missive::logging {

namespace {

constexpr std::chrono::milliseconds crashPatience{500};

/// Allocates nothing.
void tellOfLoss(std::size_t count) noexcept {
    std::array<char, 20> digits{};
    const auto* end = std::to_chars(digits.data(), digits.data() + digits.size(), count).ptr;
    StandardError::write("The process crashes, and log records that waited are lost: ");
    StandardError::write(std::string_view{digits.data(), static_cast<std::size_t>(end - digits.data())});
    StandardError::write("\n");
}

} // namespace

LogPumpTask::LogPumpTask(HandOverQueue& queue, LogPump& pump, BackgroundTasks& tasks, const LoggingOptions& options,
                         std::function<void(bool)> moved)
    : queue_{queue}, pump_{pump}, options_{options}, moved_{std::move(moved)}, task_{tasks.start([this] { run(); })} {}

LogPumpTask::~LogPumpTask() {
    queue_.close();
    if (queue_.ended() == HandOverQueue::End::Forked) {
        [[maybe_unused]] const auto* abandoned = task_.release(); // the thread it would wait for is the parent's
    }
    task_.reset();
}

void LogPumpTask::run() {
    const MessengerLogHandler::InsidePipeline inside;
    while (!queue_.isClosed()) {
        queue_.await(options_.batchSize, options_.batchInterval);
        while (!queue_.isClosed() && pump_.step()) {
            moved_(false);
        }
    }
    pump_.drain(options_.shutdownTimeout);
    moved_(true);
    isDone_ = true;
    if (const int signal = signal_; signal != 0) {
        ProcessEnd::dieOf(signal);
    }
}

void LogPumpTask::crashing() noexcept {
    if (isDone_ || queue_.ended() == HandOverQueue::End::Forked || MessengerLogHandler::isInsidePipeline()) {
        return;
    }
    queue_.end(HandOverQueue::End::Crashing);
    if (!ProcessEnd::await(isDone_, crashPatience) && queue_.waiting() > 0) {
        tellOfLoss(queue_.waiting());
    }
}

bool LogPumpTask::stopping(int signal) noexcept {
    if (isDone_ || queue_.ended() == HandOverQueue::End::Forked) {
        return false;
    }
    signal_ = signal;
    queue_.end(HandOverQueue::End::Closed);
    return true;
}

void LogPumpTask::exiting() noexcept {
    if (queue_.ended() != HandOverQueue::End::Forked) {
        queue_.close();
        ProcessEnd::await(isDone_, options_.shutdownTimeout + crashPatience);
    }
}

} // namespace missive::logging
