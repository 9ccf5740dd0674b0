#pragma once

#include <cstdint>

namespace missive {

/// What the calling thread has allocated and not freed, in bytes. Counted only in programs that link
/// `Missive::MemoryAccounting`; what another thread frees may make it less than nothing.
class AllocatedMemory {
public:
    /// Whether anything is counted in this program.
    static bool isCounted() noexcept;

    static std::int64_t level() noexcept;

    /// As of now, the highest level is the present one.
    static void beginPeak() noexcept;
    static std::int64_t peak() noexcept;
    /// Has the highest level be at least this: for whoever has begun anew inside a longer look.
    static void raisePeak(std::int64_t level) noexcept;

    /// Told by what replaces the operators of allocation.
    static void changed(std::int64_t bytes) noexcept;
    static void count() noexcept;
};

} // namespace missive
