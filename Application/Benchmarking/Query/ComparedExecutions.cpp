#include <Application/Benchmarking/Query/ComparedExecutions.hpp>

#include <Domain/Benchmarking/Quantiles.hpp>
#include <Domain/Benchmarking/SplitMix64.hpp>
#include <Domain/Missive/Uuid.hpp>

#include <cstddef>

namespace missive::benchmarking {

ComparedExecutions ComparedExecutions::of(const ExecutionReport& one, const ExecutionReport& other,
                                          const ComparisonLimits& limits) {
    return between(one, one.samples(), other, other.samples(), limits);
}

ComparedExecutions ComparedExecutions::withinFences(const ExecutionReport& one, const ExecutionReport& other,
                                                    const ComparisonLimits& limits) {
    auto compared = between(one, one.samplesWithinFences(), other, other.samplesWithinFences(), limits);
    compared.withoutOutliers = one.statistics.value().outliers + other.statistics.value().outliers;
    return compared;
}

ComparedExecutions ComparedExecutions::between(const ExecutionReport& one, const std::vector<double>& oneSamples,
                                               const ExecutionReport& other, const std::vector<double>& otherSamples,
                                               const ComparisonLimits& limits) {
    auto random = SplitMix64::of(ExecutionId::fromString(one.execution.executionId).value());
    const auto comparison = Comparison::of(oneSamples, otherSamples, limits, random);
    return {.slug = one.execution.slug,
            .one = one.execution.runtime,
            .oneId = one.execution.executionId,
            .other = other.execution.runtime,
            .otherId = other.execution.executionId,
            .oneMedianNs = Quantiles{oneSamples}.median(),
            .otherMedianNs = Quantiles{otherSamples}.median(),
            .comparison = comparison,
            .magnitude = std::string{comparison.magnitude()},
            .oneSubtractedNs = one.subtractedOverheadNs,
            .otherSubtractedNs = other.subtractedOverheadNs};
}

void ComparedExecutions::correct(std::vector<ComparedExecutions>& together, const ComparisonLimits& limits) {
    std::vector<Comparison> comparisons;
    comparisons.reserve(together.size());
    for (const auto& each : together) {
        comparisons.push_back(each.comparison);
    }
    Comparison::correctTogether(comparisons, limits);
    for (std::size_t i = 0; i < together.size(); ++i) {
        together[i].comparison = comparisons[i];
    }
}

} // namespace missive::benchmarking
