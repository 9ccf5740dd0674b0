#pragma once

#include <Domain/Missive/Port/Clock.hpp>

#include <atomic>
#include <chrono>

namespace missive::test {

/// Stands still until it is moved. Starts at 2026-01-02 03:04:05 UTC.
class FakeClock final : public Clock {
public:
    TimePoint now() const override { return start() + std::chrono::floor<std::chrono::microseconds>(elapsed()); }
    std::chrono::nanoseconds elapsed() const override { return std::chrono::nanoseconds{passed_.load()}; }

    void advance(std::chrono::nanoseconds time) { passed_ += time.count(); }

    static constexpr TimePoint start() { return TimePoint{std::chrono::seconds{1767323045}}; }

private:
    std::atomic<std::chrono::nanoseconds::rep> passed_{0};
};

} // namespace missive::test
