#pragma once

namespace missive::benchmarking {

/// Where a figure lies with 95 % confidence.
struct Interval {
    double low = 0;
    double high = 0;

    friend bool operator==(const Interval&, const Interval&) noexcept = default;
};

} // namespace missive::benchmarking
