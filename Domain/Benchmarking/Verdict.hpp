#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace missive::benchmarking {

/// What a comparison shows.
enum class Verdict { TooFew, NoDifferenceShown, Faster, Slower };

inline constexpr std::array allVerdicts{Verdict::TooFew, Verdict::NoDifferenceShown, Verdict::Faster, Verdict::Slower};

constexpr std::string_view nameOf(Verdict verdict) noexcept {
    constexpr std::array<std::string_view, 4> names{"too few", "no difference shown", "faster", "slower"};
    return names[static_cast<std::size_t>(verdict)];
}

} // namespace missive::benchmarking
