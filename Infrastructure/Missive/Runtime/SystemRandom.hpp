#pragma once

#include <Domain/Missive/Port/Random.hpp>

namespace missive {

/// Chance from a generator per thread, seeded by the operating system. Not for secrets.
class SystemRandom final : public Random {
public:
    std::int64_t between(std::int64_t least, std::int64_t most) override;
};

} // namespace missive
