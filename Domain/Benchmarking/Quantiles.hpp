#pragma once

#include <vector>

namespace missive::benchmarking {

/// Quantiles of a sample by linear interpolation between its ordered values: type 7 of Hyndman and Fan, Sample
/// Quantiles in Statistical Packages, The American Statistician 50 (1996), which R, NumPy and Python's `inclusive` give
/// too.
class Quantiles {
public:
    /// Throws std::invalid_argument without a value.
    explicit Quantiles(std::vector<double> values);

    /// `p` from 0 to 1.
    double at(double p) const;
    double median() const { return at(0.5); }

    const std::vector<double>& ordered() const noexcept { return ordered_; }

private:
    std::vector<double> ordered_;
};

} // namespace missive::benchmarking
