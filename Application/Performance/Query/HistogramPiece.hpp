#pragma once

#include <cstdint>

namespace missive::performance {

/// How many accesses had a figure from here to there, the upper end included.
struct HistogramPiece {
    double from;
    double to;
    std::int64_t count;
};

} // namespace missive::performance
