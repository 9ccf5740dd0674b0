#pragma once

#include <Application/Performance/FlushTask.hpp>
#include <Application/Performance/MetricsRecorder.hpp>
#include <Domain/Performance/Port/MetricsStore.hpp>
#include <Domain/Performance/Port/RecorderBoard.hpp>
#include <Infrastructure/Missive/Runtime/PollWaiter.hpp>
#include <Infrastructure/Performance/BusMetricsSender.hpp>
#include <UI/Performance/PerformanceOptions.hpp>

#include <memory>
#include <optional>
#include <string>

namespace missive {

class App;

namespace performance {

/// A recorder that is going on: its buffer, its flusher and the thread of that.
class Recording {
public:
    struct Role {
        /// `http`, `worker` or `console`.
        std::string name;
        /// Empty where measurements are not sent.
        std::string transport;
    };

    struct Stores {
        MetricsStore& measurements;
        RecorderBoard& board;
    };

    /// What it refers to must outlive it.
    Recording(App& app, Stores stores, const PerformanceOptions& options, FlushOptions flushing, Role role);
    ~Recording();
    Recording(const Recording&) = delete;
    Recording& operator=(const Recording&) = delete;

    MetricsRecorder& recorder() noexcept { return recorder_; }
    /// Whether what may travel is sent to whoever stores it.
    bool sends() const noexcept { return !role_.transport.empty(); }
    RecorderState state() const { return state_.state(); }
    RecorderCounts counts() const { return buffer_.counts(); }

    /// Says how it is, where that was not said for some time, has changed, or is `last`.
    void report(bool isLast) noexcept;

private:
    App& app_;
    RecorderBoard& board_;
    Role role_;
    std::string process_;
    MeasurementBuffer buffer_;
    RecorderStateLog state_;
    MetricsRecorder recorder_;
    BusMetricsSender sender_;
    /// Its own: nobody ends its waits.
    PollWaiter waiter_;
    MetricsFlusher flusher_;
    std::optional<std::chrono::nanoseconds> reportedAt_;
    RecorderState reported_{};
    std::unique_ptr<FlushTask> task_;
};

} // namespace performance

} // namespace missive
