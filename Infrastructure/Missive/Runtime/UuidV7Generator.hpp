#pragma once

#include <Domain/Missive/Port/Clock.hpp>
#include <Domain/Missive/Port/IdGenerator.hpp>
#include <Domain/Missive/Port/Random.hpp>

namespace missive {

/// UUIDv7 as RFC 9562 §5.7 lays it out: 48 bits of milliseconds since 1970, version, 74 random bits.
class UuidV7Generator final : public IdGenerator {
public:
    /// Both must outlive the generator.
    UuidV7Generator(Clock& clock, Random& random) noexcept : clock_{clock}, random_{random} {}

    Uuid next() override;

private:
    Clock& clock_;
    Random& random_;
};

} // namespace missive
