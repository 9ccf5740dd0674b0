#pragma once

#include <Domain/Benchmarking/Environment.hpp>
#include <Domain/Benchmarking/ExecutionId.hpp>
#include <Domain/Benchmarking/IterationResult.hpp>

#include <optional>
#include <string>
#include <vector>

namespace missive::benchmarking {

/// Keeps what became of the iterations: one result for each, and what they were measured on.
class IterationRepository {
public:
    virtual ~IterationRepository() = default;

    virtual std::optional<IterationStatus> statusOf(const ExecutionId& id, std::int64_t number) const = 0;

    /// Stores the result in place of any other of the same iteration.
    virtual void put(const ExecutionId& id, const IterationResult& result) = 0;

    /// By number.
    virtual std::vector<IterationResult> of(const ExecutionId& id) const = 0;
};

} // namespace missive::benchmarking
