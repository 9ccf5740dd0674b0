#include <Domain/Benchmarking/Statistics.hpp>

#include <Domain/Benchmarking/Bootstrap.hpp>
#include <Domain/Benchmarking/Outliers.hpp>
#include <Domain/Benchmarking/Quantiles.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <utility>

namespace missive::benchmarking {
namespace {

double deviationOf(const std::vector<double>& sample, double mean) {
    if (sample.size() < 2) {
        return 0;
    }
    const auto squares = std::accumulate(sample.begin(), sample.end(), 0.0, [mean](double sum, double value) {
        return sum + (value - mean) * (value - mean);
    });
    return std::sqrt(squares / static_cast<double>(sample.size() - 1));
}

double medianDeviationOf(std::vector<double> sample, double median) {
    for (auto& value : sample) {
        value = std::fabs(value - median);
    }
    return Quantiles{std::move(sample)}.median();
}

} // namespace

Statistics Statistics::of(const std::vector<double>& sample, Random& random) {
    const Quantiles quantiles{sample};
    const auto outliers = Outliers::of(quantiles);
    Statistics figures;
    figures.count = static_cast<std::int64_t>(sample.size());
    figures.least = quantiles.ordered().front();
    figures.most = quantiles.ordered().back();
    figures.mean = std::accumulate(sample.begin(), sample.end(), 0.0) / static_cast<double>(sample.size());
    figures.deviation = deviationOf(sample, figures.mean);
    figures.q1 = quantiles.at(0.25);
    figures.median = quantiles.median();
    figures.q3 = quantiles.at(0.75);
    figures.p80 = quantiles.at(0.80);
    figures.p90 = quantiles.at(0.90);
    figures.p95 = quantiles.at(0.95);
    figures.p99 = quantiles.at(0.99);
    figures.medianDeviation = medianDeviationOf(sample, figures.median);
    figures.lowFence = outliers.lowFence;
    figures.highFence = outliers.highFence;
    figures.outliers = outliers.count;
    figures.farOutliers = outliers.far;
    figures.meanInterval = Bootstrap::ofMean(sample, random);
    figures.medianInterval = Bootstrap::ofMedian(sample, random);
    return figures;
}

double Statistics::outlierShare() const noexcept {
    return count == 0 ? 0 : static_cast<double>(outliers) / static_cast<double>(count);
}

bool Statistics::isBeyondFences(double value) const noexcept {
    return outliers > 0 && (value < lowFence || value > highFence);
}

bool Statistics::knows(double percentile) const noexcept {
    constexpr double tolerance = 1e-9;
    return static_cast<double>(count) * (1 - percentile) >= 1 - tolerance;
}

double Statistics::stability() const noexcept {
    return std::max(0.0, 100 - 500 * variation() - std::min(30.0, 300 * outlierShare()));
}

std::string_view Statistics::stabilityRating() const noexcept {
    constexpr std::array<std::pair<double, std::string_view>, 4> ratings{
        {{90, "excellent"}, {75, "good"}, {60, "fair"}, {40, "poor"}}};
    for (const auto& [from, rating] : ratings) {
        if (stability() >= from) {
            return rating;
        }
    }
    return "unstable";
}

} // namespace missive::benchmarking
