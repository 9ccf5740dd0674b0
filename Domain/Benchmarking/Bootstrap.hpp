#pragma once

#include <Domain/Benchmarking/Interval.hpp>
#include <Domain/Missive/Port/Random.hpp>

#include <vector>

namespace missive::benchmarking {

/// Intervals by the percentile bootstrap, 2 000 resamples: Efron and Tibshirani, An Introduction to the Bootstrap
/// (1993), chapter 13. The samples must not be empty.
struct Bootstrap {
    static Interval ofMean(const std::vector<double>& sample, Random& random);
    static Interval ofMedian(const std::vector<double>& sample, Random& random);
    /// Of the median of the one over that of the other.
    static Interval ofRatio(const std::vector<double>& one, const std::vector<double>& other, Random& random);
};

} // namespace missive::benchmarking
