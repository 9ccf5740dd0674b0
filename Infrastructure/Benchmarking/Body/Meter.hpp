#pragma once

#include <cstdint>

namespace missive::benchmarking::body {

/// The clocks and the memory of this process.
struct Meter {
    static std::int64_t nowNs() noexcept;
    static std::int64_t processorNs() noexcept;
    static double resolutionNs() noexcept;
    static std::int64_t peakBytes();
    /// Has the peak begin at what is used now, where the system lets it.
    static void forgetPeak();
    static std::int64_t allocatedBytes() noexcept;
    static void pause() noexcept;
};

} // namespace missive::benchmarking::body
