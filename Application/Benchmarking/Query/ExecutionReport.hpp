#pragma once

#include <Application/Benchmarking/Query/ExecutionView.hpp>
#include <Application/Benchmarking/Query/WorkerShare.hpp>
#include <Domain/Benchmarking/Environment.hpp>
#include <Domain/Benchmarking/IterationResult.hpp>
#include <Domain/Benchmarking/NoiseWarning.hpp>
#include <Domain/Benchmarking/Statistics.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace missive::benchmarking {

/// What is known of an execution. Figures are made of the iterations that are ok; without one there are none.
struct ExecutionReport {
    ExecutionView execution;
    /// In nanoseconds of one call.
    std::optional<Statistics> statistics;
    /// The same without outliers, where they were asked for.
    std::optional<Statistics> withoutOutliers{};
    /// What was taken from every value; without it they are as they were measured. Medians, in nanoseconds.
    std::optional<double> subtractedOverheadNs{};
    /// How many iterations ended how.
    std::map<std::string, std::int64_t> statuses;
    std::vector<NoiseWarning> warnings;
    std::vector<WorkerShare> workers;
    /// Medians, in bytes.
    std::int64_t memoryPeak = 0;
    std::int64_t memoryUsed = 0;
    /// What a process needs beside the measuring.
    double startUpNs = 0;
    std::string environmentId;
    std::optional<Environment> environment;
    std::vector<IterationResult> iterations;

    /// What the figures are made of.
    std::vector<double> samples() const;
    /// Those of them that are no outliers; there must be statistics.
    std::vector<double> samplesWithinFences() const;
    double sampleOf(const IterationResult& iteration) const;
    bool isOutlier(const IterationResult& iteration) const;
};

} // namespace missive::benchmarking
