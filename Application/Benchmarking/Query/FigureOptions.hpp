#pragma once

namespace missive::benchmarking {

/// What is to be done with measurements before figures are made of them.
struct FigureOptions {
    /// Takes from each value what an empty body takes, where that is at most a tenth of the values; else it would be
    /// figures about the loop, and the warning `overhead` tells of it.
    bool subtractsOverhead = false;
    /// Makes a second set of figures without what lies beyond Tukey's fences.
    bool withoutOutliers = false;
};

} // namespace missive::benchmarking
