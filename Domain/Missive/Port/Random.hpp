#pragma once

#include <cstdint>

namespace missive {

/// A source of chance, for jitter. Safe to call from any thread.
class Random {
public:
    virtual ~Random() = default;

    /// A whole number from `least` to `most`, both included, each as likely as the other.
    virtual std::int64_t between(std::int64_t least, std::int64_t most) = 0;
};

} // namespace missive
