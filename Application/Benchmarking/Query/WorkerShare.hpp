#pragma once

#include <cstdint>
#include <string>

namespace missive::benchmarking {

/// What one worker measured of an execution.
struct WorkerShare {
    std::string worker;
    std::int64_t count;
    double medianNs;
};

} // namespace missive::benchmarking
