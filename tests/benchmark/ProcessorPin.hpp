#pragma once

#include <sched.h>

namespace missive::benchmark {

/// Keeps the process, and the threads it will start, on the processor it runs on. Returns its number, or -1 where that
/// is not allowed.
inline int pinToOneProcessor() noexcept {
    const int processor = sched_getcpu();
    if (processor < 0) {
        return -1;
    }
    cpu_set_t set;
    CPU_ZERO(&set);
    CPU_SET(static_cast<unsigned>(processor), &set);
    return sched_setaffinity(0, sizeof set, &set) == 0 ? processor : -1;
}

} // namespace missive::benchmark
