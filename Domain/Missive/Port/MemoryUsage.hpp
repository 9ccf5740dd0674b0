#pragma once

#include <cstddef>

namespace missive {

/// Tells how much memory this process uses. Safe to call from any thread.
class MemoryUsage {
public:
    virtual ~MemoryUsage() = default;

    /// Resident bytes.
    virtual std::size_t residentBytes() const = 0;
};

} // namespace missive
