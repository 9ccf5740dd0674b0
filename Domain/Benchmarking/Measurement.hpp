#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace missive::benchmarking {

/// What a runner says of the body it called, in nanoseconds of one call and in bytes.
struct Measurement {
    std::string runtime;
    std::int64_t warmup = 0;
    std::int64_t revolutions = 0;
    std::vector<double> valuesNs;
    std::vector<double> cpuNs;
    std::int64_t memoryUsed = 0;
    std::int64_t memoryPeak = 0;
    /// What the process grew by while it measured.
    std::int64_t hwm = 0;
    double overheadNs = 0;
    std::string clock;
    double resolutionNs = 0;
    std::string checksum;

    friend bool operator==(const Measurement&, const Measurement&) noexcept = default;
};

} // namespace missive::benchmarking
