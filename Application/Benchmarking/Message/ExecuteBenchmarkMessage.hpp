#pragma once

#include <cstdint>
#include <string>

namespace missive::benchmarking {

/// Has one iteration measured by whoever receives it. All that needs to be known is in it, so that nothing is read
/// before measuring; what is measured is not: a worker has the definition of that id itself, or refuses.
struct ExecuteBenchmarkMessage {
    /// The definition's.
    std::string benchmarkId;
    std::string benchmarkSlug;
    std::string benchmarkName;
    std::string runtime;
    /// Of the execution.
    std::int64_t iterations;
    std::string executionId;
    /// From 1.
    std::int64_t iterationNumber;
    std::int64_t warmup;
    /// 0: as many as take a tenth of a second.
    std::int64_t revolutions;
    std::int64_t values;
    std::int64_t retries;
    std::int64_t timeoutMs;
    std::int64_t memoryLimitBytes;

    friend bool operator==(const ExecuteBenchmarkMessage&, const ExecuteBenchmarkMessage&) noexcept = default;
};

} // namespace missive::benchmarking
