#pragma once

#include <Application/Benchmarking/Query/ExecutionReport.hpp>
#include <Domain/Benchmarking/Comparison.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace missive::benchmarking {

/// How one execution differs from another: `one` is what is judged, `other` what it is measured by.
struct ComparedExecutions {
    std::string slug;
    std::string one;
    std::string oneId;
    std::string other;
    std::string otherId;
    double oneMedianNs;
    double otherMedianNs;
    Comparison comparison;
    std::string magnitude;
    /// How many outliers both sides were compared without; nothing where all values are in it.
    std::optional<std::int64_t> withoutOutliers{};
    /// What was taken from every value of either; nothing where they are as they were measured.
    std::optional<double> oneSubtractedNs{};
    std::optional<double> otherSubtractedNs{};

    /// Both reports have statistics.
    static ComparedExecutions of(const ExecutionReport& one, const ExecutionReport& other,
                                 const ComparisonLimits& limits);

    /// The same, of what lies within the fences of each.
    static ComparedExecutions withinFences(const ExecutionReport& one, const ExecutionReport& other,
                                           const ComparisonLimits& limits);

    /// Corrects those that are made together.
    static void correct(std::vector<ComparedExecutions>& together, const ComparisonLimits& limits);

private:
    static ComparedExecutions between(const ExecutionReport& one, const std::vector<double>& oneSamples,
                                      const ExecutionReport& other, const std::vector<double>& otherSamples,
                                      const ComparisonLimits& limits);
};

} // namespace missive::benchmarking
