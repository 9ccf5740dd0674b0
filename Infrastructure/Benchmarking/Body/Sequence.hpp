#pragma once

#include <cstdint>
#include <vector>

namespace missive::benchmarking::body {

/// The inputs of all languages: x₀ = 42, xᵢ₊₁ = (1103515245 · xᵢ + 12345) mod 2³¹, from x₁ on.
inline std::vector<std::int64_t> sequence(int count) {
    std::vector<std::int64_t> values;
    values.reserve(static_cast<std::size_t>(count));
    std::int64_t x = 42;
    for (int i = 0; i < count; ++i) {
        x = (1103515245 * x + 12345) % 2147483648;
        values.push_back(x);
    }
    return values;
}

/// What the answers of all languages are folded to.
inline std::int64_t fold(std::int64_t sum, std::int64_t value) noexcept { return (31 * sum + value) % 2147483648; }

} // namespace missive::benchmarking::body
