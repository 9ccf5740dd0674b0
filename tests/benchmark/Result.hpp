#pragma once

#include <tests/benchmark/Row.hpp>
#include <tests/benchmark/Sample.hpp>

#include <string>
#include <vector>

namespace missive::benchmark {

/// A row's figures: medians over the runs, the ratios taken run by run.
struct Result {
    std::string name;
    std::string description;
    std::string unit;
    Figure figure;
    /// Of an operation, by the clock on the wall.
    double ours;
    double twin;
    /// Our rate as a part of the twin's, by the clock on the wall and by processor time, and the extremes of the
    /// former.
    double rate;
    double processorRate;
    double leastRate;
    double mostRate;
    /// Empty where the row has none.
    std::string target;
    bool isMet;
    std::string note;

    /// At least one sample.
    static Result of(const Row& row, const std::vector<Sample>& samples);
};

} // namespace missive::benchmark
