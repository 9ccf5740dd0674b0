#pragma once

#include <Domain/Benchmarking/Quantiles.hpp>

#include <cstdint>

namespace missive::benchmarking {

/// Values beyond the fences of Tukey, Exploratory Data Analysis (1977): 1.5 times the distance of the quartiles away
/// from them, far ones 3 times. Counted, never removed. Below four values there are none.
struct Outliers {
    double lowFence = 0;
    double highFence = 0;
    /// The far ones included.
    std::int64_t count = 0;
    std::int64_t far = 0;

    static Outliers of(const Quantiles& quantiles);
};

} // namespace missive::benchmarking
