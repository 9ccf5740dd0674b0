#pragma once

#include <cstddef>

namespace missive::testing {

/// How often this test program has called operator new, which it replaces.
std::size_t countedAllocations() noexcept;

} // namespace missive::testing
