#pragma once

#include <Domain/Benchmarking/MeasuringOptions.hpp>

#include <string>

namespace missive::benchmarking {

/// What an executor is to measure.
struct IterationOrder {
    std::string definitionId;
    std::string slug;
    std::string runtime;
    MeasuringOptions options;
};

} // namespace missive::benchmarking
