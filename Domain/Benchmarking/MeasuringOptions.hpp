#pragma once

#include <chrono>
#include <cstdint>

namespace missive::benchmarking {

/// How an iteration is measured and what it may use.
struct MeasuringOptions {
    /// Calls of the body before anything is timed.
    std::int64_t warmup = 10;
    /// Calls of the body in one value; 0 finds out how many take `minimumTime`.
    std::int64_t revolutions = 0;
    /// Values an iteration takes; their median is its sample.
    std::int64_t values = 3;
    /// Measures again so often when the body failed.
    std::int64_t retries = 0;
    std::int64_t timeoutMs = 60'000;
    std::int64_t memoryLimitBytes = std::int64_t{256} * 1024 * 1024;

    static constexpr std::int64_t mostIterations = 100'000;
    static constexpr std::chrono::milliseconds minimumTime{100};

    friend bool operator==(const MeasuringOptions&, const MeasuringOptions&) noexcept = default;
};

} // namespace missive::benchmarking
