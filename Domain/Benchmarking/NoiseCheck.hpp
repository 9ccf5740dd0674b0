#pragma once

#include <Domain/Benchmarking/Environment.hpp>
#include <Domain/Benchmarking/IterationResult.hpp>
#include <Domain/Benchmarking/NoiseWarning.hpp>
#include <Domain/Benchmarking/Statistics.hpp>

#include <vector>

namespace missive::benchmarking {

/// Looks for reasons not to believe the figures of an execution.
struct NoiseCheck {
    /// `results` are the ok ones, at least one, by number; `environment` is theirs, empty where it is not known.
    static std::vector<NoiseWarning> of(const std::vector<IterationResult>& results, const Statistics& statistics,
                                        const Environment& environment);

    /// How many heaps the histogram of a sample has, in a figure: Gregg, Frequency Trails: Modes and Modality (2015);
    /// about 2 for one, above 3.2 for more.
    static double modality(const std::vector<double>& sample);
};

} // namespace missive::benchmarking
