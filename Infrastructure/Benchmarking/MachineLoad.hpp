#pragma once

#include <cstdint>

namespace missive::benchmarking {

/// How busy the machine is.
struct MachineLoad {
    /// Of the last minute.
    double load = 0;
    /// Ticks of all processors so far, and those of them that went to other guests.
    std::int64_t ticks = 0;
    std::int64_t stolenTicks = 0;

    static MachineLoad now();

    /// The part of the time since `before` that went to other guests.
    double stolenSince(const MachineLoad& before) const noexcept;
};

} // namespace missive::benchmarking
