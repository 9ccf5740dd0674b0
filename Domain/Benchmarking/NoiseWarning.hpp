#pragma once

#include <string>

namespace missive::benchmarking {

/// Why a figure should not be believed, and what to do about it. The code never changes.
struct NoiseWarning {
    std::string code;
    std::string sentence;

    friend bool operator==(const NoiseWarning&, const NoiseWarning&) noexcept = default;
};

} // namespace missive::benchmarking
