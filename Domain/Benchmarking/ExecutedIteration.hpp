#pragma once

#include <Domain/Benchmarking/Environment.hpp>
#include <Domain/Benchmarking/IterationResult.hpp>

namespace missive::benchmarking {

/// What became of an iteration, and what it was measured on; of one that was not measured the environment is empty, and
/// so is its id.
struct ExecutedIteration {
    IterationResult result;
    Environment environment{};
};

} // namespace missive::benchmarking
