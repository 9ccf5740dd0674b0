#pragma once

#include <cstdint>

namespace missive::benchmarking::body {

/// As the runners of the other languages take them.
struct MeasureOptions {
    std::int64_t warmup = 10;
    /// 0: as many as take a tenth of a second.
    std::int64_t revolutions = 0;
    std::int64_t values = 3;
};

} // namespace missive::benchmarking::body
