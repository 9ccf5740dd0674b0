#pragma once

#include <Domain/Missive/TimePoint.hpp>

#include <array>
#include <chrono>
#include <cstdint>

namespace missive::performance {

/// In seconds, how long the pieces of time are for which figures are kept. A day is one of UTC.
inline constexpr std::array<std::int64_t, 3> resolutions{60, 3'600, 86'400};

/// The seconds since 1970 at which the piece begins in which this lies.
constexpr std::int64_t bucketOf(TimePoint time, std::int64_t resolution) noexcept {
    const auto seconds = std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count();
    return seconds - (seconds % resolution + resolution) % resolution;
}

} // namespace missive::performance
