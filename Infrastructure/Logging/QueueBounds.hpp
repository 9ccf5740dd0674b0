#pragma once

#include <cstddef>

namespace missive::logging {

/// How much waits at most; whichever is reached first.
struct QueueBounds {
    std::size_t capacity = 16'384;
    std::size_t bytes = 32U << 20U;
};

} // namespace missive::logging
