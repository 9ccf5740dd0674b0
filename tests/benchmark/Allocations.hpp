#pragma once

#include <cstddef>

namespace missive::benchmark {

/// How many times the calling thread has called operator new so far.
std::size_t allocations() noexcept;

} // namespace missive::benchmark
