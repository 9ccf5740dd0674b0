#include <Application/Performance/RecorderStateLog.hpp>

#include <utility>

namespace missive::performance {

namespace {

constexpr std::chrono::minutes tellEvery{1};

} // namespace

RecorderStateLog::RecorderStateLog(const Clock& clock, Log& log, RecorderState usual)
    : clock_{clock}, log_{log}, state_{usual}, since_{clock.now()} {}

void RecorderStateLog::went(RecorderState state, std::size_t count, const std::string& error,
                            const RecorderCounts& counts) {
    const std::lock_guard lock{mutex_};
    const auto before = std::exchange(state_, state);
    if (before != state) {
        change(state);
    }
    if (!error.empty()) {
        lastError_ = error;
    }
    if (state == RecorderState::Fallback) {
        storedInstead_ += count;
        if (before != state) {
            log_.write(LogLevel::Warning,
                       "Measurements are stored in this process, since their transport fails: " + error,
                       {{"error", error}});
        }
    } else if (state == RecorderState::Holding) {
        if (before != state || isTimeToTell()) {
            toldAt_ = clock_.elapsed();
            log_.write(LogLevel::Warning, "Measurements are kept until their database takes them: " + error,
                       {{"error", error}, {"held", static_cast<std::int64_t>(counts.held)}});
        }
    } else if (before != state) {
        tellReturn(before);
    }
}

void RecorderStateLog::dropped(const RecorderCounts& counts) {
    const std::lock_guard lock{mutex_};
    const auto before = std::exchange(state_, RecorderState::Dropping);
    if (before != RecorderState::Dropping) {
        change(RecorderState::Dropping);
    } else if (!isTimeToTell()) {
        return;
    }
    toldAt_ = clock_.elapsed();
    log_.write(LogLevel::Error,
               "There is no room for measurements: " + std::to_string(counts.droppedForRoom) +
                   " were dropped. Let missive.performance.buffer.size be larger, or mend what keeps them back.",
               {{"dropped", static_cast<std::int64_t>(counts.droppedForRoom)},
                {"held", static_cast<std::int64_t>(counts.held)}});
}

void RecorderStateLog::change(RecorderState) {
    since_ = clock_.now();
    toldAt_.reset();
}

void RecorderStateLog::tellReturn(RecorderState before) {
    const auto stored = std::exchange(storedInstead_, 0);
    if (!isDegraded(before)) {
        return;
    }
    log_.write(LogLevel::Notice,
               "Measurements go their way again; " + std::to_string(stored) + " were stored in this process meanwhile.",
               {{"count", static_cast<std::int64_t>(stored)}, {"state", std::string{nameOf(state_)}}});
}

bool RecorderStateLog::isTimeToTell() noexcept { return !toldAt_ || clock_.elapsed() - *toldAt_ >= tellEvery; }

RecorderState RecorderStateLog::state() const {
    const std::lock_guard lock{mutex_};
    return state_;
}

TimePoint RecorderStateLog::since() const {
    const std::lock_guard lock{mutex_};
    return since_;
}

std::string RecorderStateLog::lastError() const {
    const std::lock_guard lock{mutex_};
    return lastError_;
}

} // namespace missive::performance
