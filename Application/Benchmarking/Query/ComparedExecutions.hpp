#pragma once

#include <Application/Benchmarking/Query/ExecutionReport.hpp>
#include <Domain/Benchmarking/Comparison.hpp>

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

    /// Both reports have statistics.
    static ComparedExecutions of(const ExecutionReport& one, const ExecutionReport& other,
                                 const ComparisonLimits& limits);

    /// Corrects those that are made together.
    static void correct(std::vector<ComparedExecutions>& together, const ComparisonLimits& limits);
};

} // namespace missive::benchmarking
