#pragma once

#include <cstddef>

namespace missive::test {

/// How often this test program has called operator new, which it replaces.
std::size_t countedAllocations() noexcept;

} // namespace missive::test
