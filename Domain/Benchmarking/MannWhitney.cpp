#include <Domain/Benchmarking/MannWhitney.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace missive::benchmarking {
namespace {

constexpr std::size_t mostForExact = 20;

/// How many orders of m and n values have each U: the recursion of the paper's section 2, by the length of the rows.
std::vector<double> countsOfU(std::size_t m, std::size_t n) {
    std::vector<double> counts(m * n + 1, 0.0);
    counts[0] = 1;
    // The product of (1 − q^(n+i)) / (1 − q^i): multiplied and divided one factor after the other.
    for (std::size_t i = 1; i <= m; ++i) {
        for (std::size_t u = m * n; u >= n + i && u <= m * n; --u) {
            counts[u] -= counts[u - n - i];
        }
        for (std::size_t u = i; u <= m * n; ++u) {
            counts[u] += counts[u - i];
        }
    }
    return counts;
}

double exactP(double u, std::size_t m, std::size_t n) {
    const auto counts = countsOfU(m, n);
    const auto smaller = static_cast<std::size_t>(std::min(u, static_cast<double>(m * n) - u));
    double below = 0;
    double all = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        all += counts[i];
        below += i <= smaller ? counts[i] : 0;
    }
    return std::min(1.0, 2 * below / all);
}

/// The sum of t³ − t over the groups of equal values.
double tieTerm(std::vector<double> all) {
    std::sort(all.begin(), all.end());
    double sum = 0;
    for (auto i = all.begin(); i != all.end();) {
        const auto end = std::upper_bound(i, all.end(), *i);
        const auto t = static_cast<double>(end - i);
        sum += t * t * t - t;
        i = end;
    }
    return sum;
}

double greaterPairs(const std::vector<double>& one, const std::vector<double>& other) {
    double pairs = 0;
    for (const auto a : one) {
        for (const auto b : other) {
            pairs += a > b ? 1.0 : (a == b ? 0.5 : 0.0);
        }
    }
    return pairs;
}

} // namespace

MannWhitney MannWhitney::of(const std::vector<double>& one, const std::vector<double>& other) {
    const auto m = static_cast<double>(one.size());
    const auto n = static_cast<double>(other.size());
    auto all = one;
    all.insert(all.end(), other.begin(), other.end());
    const auto ties = tieTerm(all);

    MannWhitney test;
    test.u = greaterPairs(one, other);
    test.delta = 2 * test.u / (m * n) - 1;
    const auto variance = m * n / 12 * (m + n + 1 - ties / ((m + n) * (m + n - 1)));
    const auto distance = test.u - m * n / 2;
    const auto corrected = std::max(0.0, std::fabs(distance) - 0.5);
    test.z = variance > 0 ? std::copysign(corrected / std::sqrt(variance), distance) : 0;
    test.normalP = std::erfc(std::fabs(test.z) / std::sqrt(2.0));
    test.isExact = ties == 0 && one.size() <= mostForExact && other.size() <= mostForExact;
    test.p = test.isExact ? exactP(test.u, one.size(), other.size()) : test.normalP;
    return test;
}

} // namespace missive::benchmarking
