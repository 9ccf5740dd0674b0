#include <Domain/Benchmarking/Quantiles.hpp>
#include <Domain/Benchmarking/SplitMix64.hpp>
#include <Domain/Benchmarking/Statistics.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <stdexcept>
#include <vector>

namespace missive::benchmarking {

namespace {

const std::vector<double> golden{10.2, 10.4, 10.1, 10.9, 10.3, 10.2, 10.6, 10.5, 10.3, 14.8};

Statistics figuresOf(const std::vector<double>& sample) {
    SplitMix64 random{1};
    return Statistics::of(sample, random);
}

bool isAbout(double value, double expected) { return std::fabs(value - expected) < 1e-6; }

} // namespace

TEST_CASE("the figures of a known sample are those that were worked out by hand") {
    const auto figures = figuresOf(golden);
    CHECK(figures.count == 10);
    CHECK(isAbout(figures.least, 10.1));
    CHECK(isAbout(figures.most, 14.8));
    CHECK(isAbout(figures.mean, 10.83));
    CHECK(std::fabs(figures.deviation - 1.414253) < 1e-6);
    CHECK(std::fabs(figures.variation() - 0.130587) < 1e-6);
    CHECK(isAbout(figures.q1, 10.225));
    CHECK(isAbout(figures.median, 10.35));
    CHECK(isAbout(figures.q3, 10.575));
    CHECK(isAbout(figures.p80, 10.66));
    CHECK(isAbout(figures.p90, 11.29));
    CHECK(isAbout(figures.p95, 13.045));
    CHECK(isAbout(figures.p99, 14.449));
    CHECK(isAbout(figures.medianDeviation, 0.15));
    CHECK(isAbout(figures.lowFence, 9.7));
    CHECK(isAbout(figures.highFence, 11.1));
    CHECK(figures.outliers == 1);
    CHECK(figures.farOutliers == 1);
}

TEST_CASE("an outlier is counted and stays in every figure") {
    auto without = golden;
    without.pop_back();
    CHECK(figuresOf(golden).most == 14.8);
    CHECK(figuresOf(golden).mean > figuresOf(without).mean);
}

TEST_CASE("an interval holds its figure, and the same seed gives the same interval") {
    const auto figures = figuresOf(golden);
    CHECK(figures.medianInterval.low <= figures.median);
    CHECK(figures.median <= figures.medianInterval.high);
    CHECK(figures.meanInterval.low <= figures.mean);
    CHECK(figures.mean <= figures.meanInterval.high);
    CHECK(figuresOf(golden).medianInterval == figures.medianInterval);
}

TEST_CASE("a percentile is known from as many values as have one beyond it") {
    const auto knows = [](std::int64_t count, double percentile) {
        Statistics figures;
        figures.count = count;
        return figures.knows(percentile);
    };
    CHECK(knows(10, 0.90));
    CHECK_FALSE(knows(9, 0.90));
    CHECK(knows(100, 0.99));
    CHECK_FALSE(knows(99, 0.99));
}

TEST_CASE("one value has no deviation, and no value no figures") {
    CHECK(figuresOf({3.0}).deviation == 0);
    CHECK(figuresOf({3.0}).median == 3.0);
    CHECK_THROWS_AS(figuresOf({}), std::invalid_argument);
}

TEST_CASE("stability is rated as the origin does") {
    Statistics figures;
    figures.count = 10;
    figures.mean = 100;
    figures.deviation = 1;
    CHECK(figures.stability() == doctest::Approx(95));
    CHECK(figures.stabilityRating() == "excellent");
    figures.outliers = 1;
    CHECK(figures.stability() == doctest::Approx(65));
    CHECK(figures.stabilityRating() == "fair");
    figures.deviation = 50;
    CHECK(figures.stability() == 0);
    CHECK(figures.stabilityRating() == "unstable");
}

TEST_CASE("SplitMix64 gives the numbers of its reference implementation") {
    SplitMix64 random{1234567};
    CHECK(random.next() == 6457827717110365317ULL);
    CHECK(random.next() == 3203168211198807973ULL);
    CHECK(random.next() == 9817491932198370423ULL);
}

TEST_CASE("chance stays within its bounds and reaches both") {
    SplitMix64 random{7};
    std::vector<int> seen(3, 0);
    for (int i = 0; i < 300; ++i) {
        ++seen.at(static_cast<std::size_t>(random.between(-1, 1) + 1));
    }
    for (const auto count : seen) {
        CHECK(count > 50);
    }
}

} // namespace missive::benchmarking
