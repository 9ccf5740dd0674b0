#pragma once

namespace missive::benchmark {

/// What one operation cost, in nanoseconds: by the clock on the wall, and of processor time in all threads.
struct Cost {
    double wall = 0;
    double processor = 0;
};

} // namespace missive::benchmark
