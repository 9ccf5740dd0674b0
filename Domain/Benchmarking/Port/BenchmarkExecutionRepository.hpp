#pragma once

#include <Domain/Benchmarking/BenchmarkExecution.hpp>
#include <Domain/Missive/TimePoint.hpp>

#include <cstdint>
#include <optional>

namespace missive::benchmarking {

/// Keeps executions.
class BenchmarkExecutionRepository {
public:
    virtual ~BenchmarkExecutionRepository() = default;

    virtual void add(BenchmarkExecution execution) = 0;

    virtual void save(BenchmarkExecution execution) = 0;

    /// The execution, which nobody else changes until the unit of work ends: whoever counts, counts alone.
    virtual std::optional<BenchmarkExecution> lock(const ExecutionId& id) = 0;

    /// Removes, with their results, those that were asked for before then; those with a tag too unless they are to be
    /// kept. Says how many.
    virtual std::int64_t purge(TimePoint before, bool keepTagged) = 0;
};

} // namespace missive::benchmarking
