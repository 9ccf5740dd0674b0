#pragma once

#include <Domain/Benchmarking/BenchmarkExecution.hpp>

#include <optional>
#include <string>
#include <vector>

namespace missive::benchmarking {

/// Executions as they are read; nothing of it locks.
class ExecutionList {
public:
    virtual ~ExecutionList() = default;

    virtual std::optional<BenchmarkExecution> find(const ExecutionId& id) const = 0;

    /// In the order they were asked for.
    virtual std::vector<BenchmarkExecution> ofRun(const RunId& id) const = 0;
    virtual std::vector<BenchmarkExecution> tagged(const std::string& tag) const = 0;

    /// The newest first, at most so many.
    virtual std::vector<BenchmarkExecution> newest(std::size_t most) const = 0;
};

} // namespace missive::benchmarking
