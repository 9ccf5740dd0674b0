#pragma once

#include <Domain/Benchmarking/ExecutedIteration.hpp>
#include <Domain/Benchmarking/IterationOrder.hpp>

namespace missive::benchmarking {

/// Measures a benchmark once, in a process of its own.
class BenchmarkExecutorPort {
public:
    virtual ~BenchmarkExecutorPort() = default;

    /// Returns when the process and all it started have ended. Whatever the body does is a result; an exception means
    /// that this machine could not measure, and that another try may. Touches no database.
    virtual ExecutedIteration execute(const IterationOrder& order) = 0;
};

} // namespace missive::benchmarking
