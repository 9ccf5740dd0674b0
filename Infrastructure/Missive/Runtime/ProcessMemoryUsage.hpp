#pragma once

#include <Domain/Missive/Port/MemoryUsage.hpp>

namespace missive {

/// Reads the resident size from /proc/self/statm; 0 where that is not there.
class ProcessMemoryUsage final : public MemoryUsage {
public:
    std::size_t residentBytes() const override;
};

} // namespace missive
