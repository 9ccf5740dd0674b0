#pragma once

#include <cstdint>

namespace missive::performance {

/// Where the measurements of a process are. At every moment recorded = stored + sent + held + dropped.
struct RecorderCounts {
    /// What sampling and ignoring left.
    std::uint64_t recorded = 0;
    /// By this process.
    std::uint64_t stored = 0;
    std::uint64_t sent = 0;
    std::uint64_t held = 0;
    /// Because there was no room, or no time when the process stopped.
    std::uint64_t droppedForRoom = 0;
    std::uint64_t droppedAtStop = 0;

    std::uint64_t dropped() const noexcept { return droppedForRoom + droppedAtStop; }
    bool isBalanced() const noexcept { return recorded == stored + sent + held + dropped(); }
};

} // namespace missive::performance
