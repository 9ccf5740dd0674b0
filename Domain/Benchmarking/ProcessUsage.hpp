#pragma once

#include <cstdint>

namespace missive::benchmarking {

/// What the process of an iteration was seen to use, from the outside.
struct ProcessUsage {
    std::int64_t wallNs = 0;
    std::int64_t userNs = 0;
    std::int64_t systemNs = 0;
    /// How often it was made to give up its processor.
    std::int64_t preemptions = 0;
    std::int64_t exitCode = 0;
    /// The number of the signal that ended it, or 0.
    std::int64_t signal = 0;
    /// The lock of the measuring it held, and the processor that belongs to it; -1 for none.
    std::int64_t slot = -1;
    std::int64_t processor = -1;
    /// The machine's one-minute load before it began, and the share of its time that went to other guests.
    double load = 0;
    double stolen = 0;

    friend bool operator==(const ProcessUsage&, const ProcessUsage&) noexcept = default;
};

} // namespace missive::benchmarking
