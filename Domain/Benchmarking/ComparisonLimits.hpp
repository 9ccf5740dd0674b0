#pragma once

namespace missive::benchmarking {

/// From when on a comparison calls a difference one.
struct ComparisonLimits {
    /// The chance of seeing such a difference where there is none.
    double alpha = 0.05;
    /// How far from 1 the whole interval of the ratio must lie.
    double threshold = 0.02;
};

} // namespace missive::benchmarking
