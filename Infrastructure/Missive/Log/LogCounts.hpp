#pragma once

#include <cstdint>

namespace missive {

/// What became of records beside their handlers' ways.
struct LogCounts {
    /// How often a handler could not take a record that it accepts.
    std::uint64_t failed = 0;
    /// Records that were told while a handler took another one on the same thread, and went to no handler.
    std::uint64_t reentrant = 0;
};

} // namespace missive
