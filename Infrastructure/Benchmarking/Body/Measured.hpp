#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace missive::benchmarking::body {

/// What a measurement gave, in nanoseconds of one call and in bytes.
struct Measured {
    std::int64_t warmup = 0;
    std::int64_t revolutions = 0;
    std::vector<double> valuesNs;
    std::vector<double> cpuNs;
    std::int64_t memoryUsed = 0;
    std::int64_t grown = 0;
    double overheadNs = 0;
    double resolutionNs = 0;
    std::string checksum;

    /// The line that all runners end with.
    std::string toJson() const;
};

} // namespace missive::benchmarking::body
