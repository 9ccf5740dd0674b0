#pragma once

#include <Domain/Benchmarking/ComparisonLimits.hpp>
#include <Domain/Benchmarking/Interval.hpp>
#include <Domain/Benchmarking/Verdict.hpp>
#include <Domain/Missive/Port/Random.hpp>

#include <cstddef>
#include <string_view>
#include <vector>

namespace missive::benchmarking {

/// How the first of two samples of times differs from the second.
struct Comparison {
    /// Google Benchmark asks for as many in its own comparison.
    static constexpr std::size_t fewest = 9;

    double u = 0;
    double z = 0;
    double p = 1;
    bool isExact = false;
    double delta = 0;
    /// The median of all differences: Hodges and Lehmann, Annals of Mathematical Statistics 34 (1963).
    double shift = 0;
    /// The first median over the second.
    double ratio = 1;
    Interval ratioInterval{1, 1};
    Verdict verdict = Verdict::TooFew;

    /// Neither may be empty.
    static Comparison of(const std::vector<double>& one, const std::vector<double>& other,
                         const ComparisonLimits& limits, Random& random);

    /// Corrects the chances of comparisons that are made together, and what follows from them: Holm, A Simple
    /// Sequentially Rejective Multiple Test Procedure, Scandinavian Journal of Statistics 6 (1979).
    static void correctTogether(std::vector<Comparison>& comparisons, const ComparisonLimits& limits);

    /// Of δ, by Romano and others (2006): `negligible`, `small`, `medium` or `large`.
    std::string_view magnitude() const noexcept;

private:
    void judge(const ComparisonLimits& limits) noexcept;
};

} // namespace missive::benchmarking
