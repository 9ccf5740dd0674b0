#pragma once

#include <Domain/Missive/Port/Clock.hpp>
#include <Domain/Missive/Port/Log.hpp>
#include <Domain/Performance/RecorderCounts.hpp>
#include <Domain/Performance/RecorderState.hpp>

#include <chrono>
#include <cstddef>
#include <mutex>
#include <optional>
#include <string>

namespace missive::performance {

/// The state of a process's recorder, and what the log is told of its changes: at a change, and while something is lost
/// or kept back once a minute. Safe to use from any thread.
class RecorderStateLog {
public:
    /// Both must outlive it. `usual` is the state while all is well.
    RecorderStateLog(const Clock& clock, Log& log, RecorderState usual);

    /// A batch went this way; `error` is why it went no better one.
    void went(RecorderState state, std::size_t count, const std::string& error, const RecorderCounts& counts);

    /// A measurement found no room.
    void dropped(const RecorderCounts& counts);

    RecorderState state() const;
    TimePoint since() const;
    std::string lastError() const;

private:
    void change(RecorderState state);
    void tellReturn(RecorderState before);
    bool isTimeToTell() noexcept;

    const Clock& clock_;
    Log& log_;
    mutable std::mutex mutex_;
    RecorderState state_;
    TimePoint since_;
    std::string lastError_;
    std::size_t storedInstead_ = 0;
    std::optional<std::chrono::nanoseconds> toldAt_;
};

} // namespace missive::performance
