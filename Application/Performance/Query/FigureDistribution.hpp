#pragma once

#include <Application/Performance/Query/HistogramPiece.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace missive::performance {

/// How a figure of accesses is distributed, each value within 1 %. Times are seconds, memory bytes.
struct FigureDistribution {
    /// request_time, query_time, queries or memory.
    std::string figure;
    std::int64_t count;
    double mean;
    double deviation;
    double min;
    /// The value of the bucket that has the most.
    double mode;
    double p25;
    double p50;
    double p75;
    double p90;
    double p95;
    double p99;
    double max;
    /// Ten pieces that widen alike, from the least to the greatest, empty ones included.
    std::vector<HistogramPiece> histogram;
};

} // namespace missive::performance
