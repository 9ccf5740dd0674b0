#pragma once

#include <sched.h>

namespace missive::benchmark {

/// Where the calling thread, and what it starts meanwhile, runs until the object ends.
class Affinity {
public:
    static Affinity only(int processor) noexcept {
        cpu_set_t set;
        CPU_ZERO(&set);
        CPU_SET(static_cast<unsigned>(processor), &set);
        return Affinity{set};
    }
    /// All that the system allows.
    static Affinity all() noexcept {
        cpu_set_t set;
        CPU_ZERO(&set);
        for (unsigned processor = 0; processor < CPU_SETSIZE; ++processor) {
            CPU_SET(processor, &set);
        }
        return Affinity{set};
    }
    ~Affinity() { sched_setaffinity(0, sizeof before_, &before_); }
    Affinity(const Affinity&) = delete;
    Affinity& operator=(const Affinity&) = delete;

private:
    explicit Affinity(const cpu_set_t& set) noexcept {
        CPU_ZERO(&before_);
        sched_getaffinity(0, sizeof before_, &before_);
        sched_setaffinity(0, sizeof set, &set);
    }

    cpu_set_t before_;
};

} // namespace missive::benchmark
