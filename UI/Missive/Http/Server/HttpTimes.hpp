#pragma once

#include <chrono>
#include <cstddef>

namespace missive {

/// What an answered request cost.
struct HttpTimes {
    /// From its first byte until its answer was handed to the connection; of a stream, until it was open.
    std::chrono::nanoseconds total{};
    /// Of that, waiting for a worker, and at work.
    std::chrono::nanoseconds queued{};
    std::chrono::nanoseconds handled{};
    std::size_t bytesIn = 0;
    std::size_t bytesOut = 0;
};

} // namespace missive
