#include <Application/Performance/FlushTask.hpp>

#include <algorithm>
#include <string>
#include <utility>

namespace missive::performance {

FlushTask::FlushTask(MeasurementBuffer& buffer, MetricsFlusher& flusher, BackgroundTasks& tasks, Log& log,
                     Options options, std::function<void()> moved)
    : buffer_{buffer}, flusher_{flusher}, log_{log}, options_{options}, moved_{std::move(moved)},
      task_{tasks.start([this] { run(); })} {}

FlushTask::~FlushTask() {
    buffer_.close();
    task_.reset();
}

void FlushTask::run() {
    moved_();
    while (!buffer_.isClosed()) {
        if (flusher_.isHolding()) {
            buffer_.pause(flusher_.pause());
        } else {
            buffer_.await(options_.batch, options_.interval);
        }
        while (!buffer_.isClosed() && flusher_.step()) {
            moved_();
        }
        moved_();
    }
    if (const auto lost = flusher_.drain(options_.stopTimeout); lost > 0) {
        log_.write(LogLevel::Warning,
                   "The process ends before " + std::to_string(lost) + " measurements could be stored: they are lost.",
                   {{"count", static_cast<std::int64_t>(lost)}});
    }
    moved_();
}

} // namespace missive::performance
