#pragma once

#include <Domain/Missive/Port/Clock.hpp>
#include <Domain/Performance/Measurement.hpp>
#include <Infrastructure/Missive/Persistence/StatementWatch.hpp>
#include <Infrastructure/Missive/Runtime/AllocatedMemory.hpp>
#include <UI/Performance/PerformanceOptions.hpp>

#include <algorithm>
#include <chrono>
#include <cstdint>

namespace missive::performance {

/// What the calling thread does from here on, until it is noted.
class MeasuredWindow {
public:
    /// Both must outlive it.
    MeasuredWindow(const Clock& clock, const PerformanceOptions& options)
        : clock_{clock}, options_{options}, at_{clock.now()}, begun_{clock.elapsed()},
          statements_{StatementWatch::ofThisThread()}, level_{AllocatedMemory::level()},
          outerPeak_{AllocatedMemory::peak()} {
        StatementWatch::leaveUntimed(options.untimedQueries);
        AllocatedMemory::beginPeak();
    }
    ~MeasuredWindow() { AllocatedMemory::raisePeak(outerPeak_); }
    MeasuredWindow(const MeasuredWindow&) = delete;
    MeasuredWindow& operator=(const MeasuredWindow&) = delete;

    /// When it began, how long it took and what it had databases do.
    void note(Measurement& measurement) const {
        const auto took = std::chrono::floor<std::chrono::microseconds>(clock_.elapsed() - begun_);
        measurement.accessedAt = at_;
        if (AllocatedMemory::isCounted()) {
            measurement.memory = std::max<std::int64_t>(AllocatedMemory::peak() - level_, 0);
        }
        if (options_.tracksTime) {
            measurement.requestTime = took;
        }
        if (options_.tracksQueries) {
            const auto now = StatementWatch::ofThisThread();
            measurement.queries = now.count - statements_.count;
            measurement.queryTime = std::chrono::floor<std::chrono::microseconds>(now.time - statements_.time);
        }
    }

private:
    const Clock& clock_;
    const PerformanceOptions& options_;
    TimePoint at_;
    std::chrono::nanoseconds begun_;
    StatementWatch::Figures statements_;
    std::int64_t level_;
    std::int64_t outerPeak_;
};

} // namespace missive::performance
