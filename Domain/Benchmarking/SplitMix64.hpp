#pragma once

#include <Domain/Missive/Port/Random.hpp>
#include <Domain/Missive/Uuid.hpp>

#include <cstdint>

namespace missive::benchmarking {

/// Chance that the same seed gives again: SplitMix64 of Steele, Lea and Flood, Fast Splittable Pseudorandom Number
/// Generators, OOPSLA 2014. Not for secrets. Used from one thread.
class SplitMix64 final : public Random {
public:
    explicit SplitMix64(std::uint64_t seed) noexcept : state_{seed} {}

    /// Seeded by what an id ends in.
    static SplitMix64 of(const Uuid& id) noexcept;

    std::uint64_t next() noexcept;
    std::int64_t between(std::int64_t least, std::int64_t most) override;

private:
    std::uint64_t state_;
};

} // namespace missive::benchmarking
