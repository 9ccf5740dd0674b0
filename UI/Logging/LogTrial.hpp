#pragma once

#include <Domain/Missive/LogLevel.hpp>
#include <Domain/Missive/Port/BackgroundTasks.hpp>
#include <Domain/Missive/Port/Clock.hpp>
#include <Domain/Missive/Port/Log.hpp>
#include <Domain/Missive/Port/Waiter.hpp>

#include <atomic>
#include <chrono>
#include <cstddef>

namespace missive::logging {

/// Tells the log numbered records, from several threads at once if need be.
class LogTrial {
public:
    struct Plan {
        std::size_t count = 10;
        std::size_t threads = 1;
        /// Records a second of all threads together; 0 for as many as there can be.
        std::size_t rate = 0;
        /// The length of each text in bytes, at least.
        std::size_t size = 120;
        LogLevel level = LogLevel::Info;
    };

    /// All must outlive it.
    LogTrial(Log& log, BackgroundTasks& tasks, const Clock& clock, Waiter& waiter) noexcept
        : log_{log}, tasks_{tasks}, clock_{clock}, waiter_{waiter} {}

    /// Returns when all have been told.
    void run(const Plan& plan);

    /// How long the call took that took longest.
    std::chrono::nanoseconds slowest() const noexcept { return std::chrono::nanoseconds{slowest_.load()}; }

private:
    void tellShare(const Plan& plan);
    void awaitTurn(const Plan& plan, std::size_t number) const;
    void tell(const Plan& plan, std::size_t number);
    void noteTime(std::chrono::nanoseconds took) noexcept;

    Log& log_;
    BackgroundTasks& tasks_;
    const Clock& clock_;
    Waiter& waiter_;
    std::chrono::nanoseconds start_{};
    std::atomic<std::size_t> next_{0};
    std::atomic<std::int64_t> slowest_{0};
};

} // namespace missive::logging
