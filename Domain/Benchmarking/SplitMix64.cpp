#include <Domain/Benchmarking/SplitMix64.hpp>

#include <limits>

namespace missive::benchmarking {

SplitMix64 SplitMix64::of(const Uuid& id) noexcept {
    std::uint64_t seed = 0;
    for (const auto byte : id.bytes()) {
        seed = (seed << 8) ^ (seed >> 56) ^ byte;
    }
    return SplitMix64{seed};
}

std::uint64_t SplitMix64::next() noexcept {
    state_ += 0x9e3779b97f4a7c15U;
    auto z = state_;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31);
}

std::int64_t SplitMix64::between(std::int64_t least, std::int64_t most) {
    const auto count = static_cast<std::uint64_t>(most) - static_cast<std::uint64_t>(least) + 1;
    if (count == 0) {
        return static_cast<std::int64_t>(next());
    }
    // What is left over at the end would make the first numbers likelier than the others.
    const auto limit = std::numeric_limits<std::uint64_t>::max() - std::numeric_limits<std::uint64_t>::max() % count;
    auto drawn = next();
    while (drawn >= limit) {
        drawn = next();
    }
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(least) + drawn % count);
}

} // namespace missive::benchmarking
