#pragma once

#include <Domain/Benchmarking/Interval.hpp>
#include <Domain/Missive/Port/Random.hpp>

#include <cstdint>
#include <string_view>
#include <vector>

namespace missive::benchmarking {

/// The figures of a sample, in its unit. Nothing is removed from it. With one value there is no deviation: 0.
struct Statistics {
    std::int64_t count = 0;
    double least = 0;
    double most = 0;
    double mean = 0;
    /// With n − 1.
    double deviation = 0;
    double q1 = 0;
    double median = 0;
    double q3 = 0;
    double p80 = 0;
    double p90 = 0;
    double p95 = 0;
    double p99 = 0;
    /// The median of the distances from the median.
    double medianDeviation = 0;
    double lowFence = 0;
    double highFence = 0;
    std::int64_t outliers = 0;
    std::int64_t farOutliers = 0;
    Interval meanInterval{};
    Interval medianInterval{};

    /// Throws std::invalid_argument without a value. `random` decides the resamples.
    static Statistics of(const std::vector<double>& sample, Random& random);

    /// The deviation as a part of the mean.
    double variation() const noexcept { return mean == 0 ? 0 : deviation / mean; }
    double outlierShare() const noexcept;
    /// Whether a value of the sample is an outlier; none is of too few values to have any.
    bool isBeyondFences(double value) const noexcept;

    /// Whether there are values enough for this percentile to be more than the greatest of them.
    bool knows(double percentile) const noexcept;

    /// From 0 to 100, as jblairy/php_benchmark rates it: 100 − 5 · variation in % − at most 30 for outliers.
    double stability() const noexcept;
    std::string_view stabilityRating() const noexcept;
};

} // namespace missive::benchmarking
