#include <Application/Benchmarking/Query/ComparedExecutions.hpp>

#include <Domain/Benchmarking/SplitMix64.hpp>
#include <Domain/Missive/Uuid.hpp>

#include <cstddef>

namespace missive::benchmarking {

ComparedExecutions ComparedExecutions::of(const ExecutionReport& one, const ExecutionReport& other,
                                          const ComparisonLimits& limits) {
    auto random = SplitMix64::of(ExecutionId::fromString(one.execution.executionId).value());
    const auto comparison = Comparison::of(one.samples(), other.samples(), limits, random);
    return {.slug = one.execution.slug,
            .one = one.execution.runtime,
            .oneId = one.execution.executionId,
            .other = other.execution.runtime,
            .otherId = other.execution.executionId,
            .oneMedianNs = one.statistics.value().median,
            .otherMedianNs = other.statistics.value().median,
            .comparison = comparison,
            .magnitude = std::string{comparison.magnitude()}};
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
