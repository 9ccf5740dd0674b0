#include <Domain/Benchmarking/Comparison.hpp>
#include <Domain/Benchmarking/MannWhitney.hpp>
#include <Domain/Benchmarking/SplitMix64.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <vector>

namespace missive::benchmarking {

namespace {

using Sample = std::vector<double>;

const Sample a{10.2, 10.4, 10.1, 10.9, 10.3, 10.2, 10.6, 10.5, 10.3, 14.8};
const Sample b{9.6, 9.9, 9.5, 9.8, 9.7, 9.6, 10.0, 9.9, 9.4, 9.7};

Comparison compare(const Sample& one, const Sample& other) {
    SplitMix64 random{1};
    return Comparison::of(one, other, {}, random);
}

bool isAbout(double value, double expected) { return std::fabs(value - expected) < 1e-6; }

/// The share of all orders of m and n different values whose U is as far from the middle as this one.
double enumeratedP(std::size_t m, std::size_t n, double u) {
    const auto middle = static_cast<double>(m * n) / 2;
    std::int64_t all = 0;
    std::int64_t asFar = 0;
    for (std::uint32_t chosen = 0; chosen < (1U << (m + n)); ++chosen) {
        if (static_cast<std::size_t>(__builtin_popcount(chosen)) != m) {
            continue;
        }
        double pairs = 0;
        double below = 0;
        for (std::size_t place = 0; place < m + n; ++place) {
            ((chosen >> place) & 1U) != 0 ? pairs += below : below += 1;
        }
        ++all;
        asFar += std::fabs(pairs - middle) >= std::fabs(u - middle) ? 1 : 0;
    }
    return static_cast<double>(asFar) / static_cast<double>(all);
}

/// Times that scatter as those of a machine do: most near the least, some far above.
Sample measured(SplitMix64& random, double time, std::size_t count = 20) {
    Sample sample(count);
    std::generate(sample.begin(), sample.end(), [&] {
        const auto chance = static_cast<double>(random.between(1, 1'000'000)) / 1e6;
        return time * (1 - 0.01 * std::log(chance));
    });
    return sample;
}

} // namespace

TEST_CASE("two known samples differ as was worked out by hand") {
    const auto comparison = compare(a, b);
    CHECK(comparison.u == 100);
    CHECK(isAbout(comparison.z, 3.748902));
    CHECK(std::fabs(comparison.p - 0.000178) < 1e-6);
    CHECK_FALSE(comparison.isExact);
    CHECK(comparison.delta == 1);
    CHECK(comparison.magnitude() == "large");
    CHECK(isAbout(comparison.shift, 0.7));
    CHECK(isAbout(comparison.ratio, 1.067010));
    CHECK(comparison.verdict == Verdict::Slower);
    CHECK(compare(b, a).verdict == Verdict::Faster);
}

TEST_CASE("small samples without ties have an exact chance") {
    const auto test = MannWhitney::of({1.1, 2.2, 3.3, 4.4, 5.5}, {2, 4, 6, 8, 10});
    CHECK(test.u == 6);
    CHECK(test.isExact);
    CHECK(isAbout(test.p, 0.222222));
    CHECK(isAbout(test.normalP, 0.210075));
    CHECK(isAbout(test.delta, -0.52));
}

TEST_CASE("the exact chance is that of all orders of the values") {
    SplitMix64 random{3};
    for (std::size_t m = 1; m <= 7; ++m) {
        for (std::size_t n = 1; n <= 7; ++n) {
            Sample all(m + n);
            std::iota(all.begin(), all.end(), 1.0);
            for (auto i = static_cast<std::int64_t>(all.size()) - 1; i > 0; --i) {
                std::swap(all[static_cast<std::size_t>(i)], all[static_cast<std::size_t>(random.between(0, i))]);
            }
            const auto middle = all.begin() + static_cast<std::ptrdiff_t>(m);
            const auto test = MannWhitney::of({all.begin(), middle}, {middle, all.end()});
            CAPTURE(m);
            CAPTURE(n);
            CHECK(std::fabs(test.p - enumeratedP(m, n, test.u)) < 1e-9);
        }
    }
}

TEST_CASE("samples of equal values show no difference") {
    const Sample same(12, 5.0);
    CHECK(compare(same, same).p == 1);
    CHECK(compare(same, same).verdict == Verdict::NoDifferenceShown);
}

TEST_CASE("fewer than nine values a side are too few, however far apart") {
    const Sample few(8, 1.0);
    const Sample others(20, 9.0);
    CHECK(compare(few, others).verdict == Verdict::TooFew);
    CHECK(compare(Sample(9, 1.0), others).verdict == Verdict::Faster);
}

TEST_CASE("a difference below the threshold is none, however certain") {
    Sample one;
    Sample other;
    for (int i = 0; i < 20; ++i) {
        one.push_back(101 + i * 0.001);
        other.push_back(100 + i * 0.001);
    }
    CHECK(compare(one, other).p < 0.001);
    CHECK(compare(one, other).verdict == Verdict::NoDifferenceShown);
}

TEST_CASE("comparisons that are made together are corrected as Holm says") {
    std::vector<Comparison> all(3);
    all[0].p = 0.04;
    all[1].p = 0.01;
    all[2].p = 0.03;
    for (auto& each : all) {
        each.verdict = Verdict::Slower;
        each.ratioInterval = {1.5, 1.6};
    }
    Comparison::correctTogether(all, {});
    CHECK(isAbout(all[1].p, 0.03));
    CHECK(isAbout(all[2].p, 0.06));
    CHECK(isAbout(all[0].p, 0.06));
    CHECK(all[1].verdict == Verdict::Slower);
    CHECK(all[2].verdict == Verdict::NoDifferenceShown);
}

TEST_CASE("the same work is seldom told apart, and a tenth more nearly always") {
    SplitMix64 random{11};
    int same = 0;
    int more = 0;
    for (int i = 0; i < 100; ++i) {
        const auto first = measured(random, 100);
        same += compare(first, measured(random, 100)).verdict != Verdict::NoDifferenceShown ? 1 : 0;
        more += compare(measured(random, 110), first).verdict == Verdict::Slower ? 1 : 0;
    }
    CHECK(same <= 9);
    CHECK(more >= 95);
}

} // namespace missive::benchmarking
