#include <Domain/Benchmarking/Comparison.hpp>

#include <Domain/Benchmarking/Bootstrap.hpp>
#include <Domain/Benchmarking/MannWhitney.hpp>
#include <Domain/Benchmarking/Quantiles.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace missive::benchmarking {
namespace {

double shiftOf(const std::vector<double>& one, const std::vector<double>& other) {
    std::vector<double> differences;
    differences.reserve(one.size() * other.size());
    for (const auto a : one) {
        for (const auto b : other) {
            differences.push_back(a - b);
        }
    }
    return Quantiles{std::move(differences)}.median();
}

} // namespace

Comparison Comparison::of(const std::vector<double>& one, const std::vector<double>& other,
                          const ComparisonLimits& limits, Random& random) {
    const auto test = MannWhitney::of(one, other);
    Comparison comparison;
    comparison.u = test.u;
    comparison.z = test.z;
    comparison.p = test.p;
    comparison.isExact = test.isExact;
    comparison.delta = test.delta;
    comparison.shift = shiftOf(one, other);
    comparison.ratio = Quantiles{one}.median() / Quantiles{other}.median();
    comparison.ratioInterval = Bootstrap::ofRatio(one, other, random);
    if (std::min(one.size(), other.size()) >= fewest) {
        comparison.judge(limits);
    }
    return comparison;
}

void Comparison::judge(const ComparisonLimits& limits) noexcept {
    verdict = Verdict::NoDifferenceShown;
    if (p < limits.alpha && ratioInterval.high < 1 - limits.threshold) {
        verdict = Verdict::Faster;
    } else if (p < limits.alpha && ratioInterval.low > 1 + limits.threshold) {
        verdict = Verdict::Slower;
    }
}

void Comparison::correctTogether(std::vector<Comparison>& comparisons, const ComparisonLimits& limits) {
    std::vector<Comparison*> byChance;
    for (auto& comparison : comparisons) {
        byChance.push_back(&comparison);
    }
    std::sort(byChance.begin(), byChance.end(), [](const auto* a, const auto* b) { return a->p < b->p; });
    double least = 0;
    for (std::size_t i = 0; i < byChance.size(); ++i) {
        least = std::max(least, std::min(1.0, byChance[i]->p * static_cast<double>(byChance.size() - i)));
        byChance[i]->p = least;
        if (byChance[i]->verdict != Verdict::TooFew) {
            byChance[i]->judge(limits);
        }
    }
}

std::string_view Comparison::magnitude() const noexcept {
    constexpr std::array<std::pair<double, std::string_view>, 3> limits{
        {{0.147, "negligible"}, {0.33, "small"}, {0.474, "medium"}}};
    for (const auto& [below, name] : limits) {
        if (std::fabs(delta) < below) {
            return name;
        }
    }
    return "large";
}

} // namespace missive::benchmarking
