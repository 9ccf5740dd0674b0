#pragma once

#include <Domain/Missive/Port/MemoryUsage.hpp>

namespace missive::test {

/// Says what a test wants it to say.
class FixedMemoryUsage final : public MemoryUsage {
public:
    std::size_t residentBytes() const override { return bytes; }

    std::size_t bytes = 1000;
};

} // namespace missive::test
