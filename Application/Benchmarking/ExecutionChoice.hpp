#pragma once

#include <Domain/Benchmarking/Port/ExecutionList.hpp>

#include <string>
#include <vector>

namespace missive::benchmarking {

/// Finds the executions that somebody names. The list must outlive it.
class ExecutionChoice {
public:
    explicit ExecutionChoice(const ExecutionList& executions) noexcept : executions_{executions} {}

    /// The one of this id, those of the run of this id, or those of this tag. Throws ExecutionUnknown where there are
    /// none.
    std::vector<BenchmarkExecution> named(const std::string& name) const;

    /// All of those, each once; those of the newest run without a name.
    std::vector<BenchmarkExecution> named(const std::vector<std::string>& names) const;

private:
    const ExecutionList& executions_;
};

} // namespace missive::benchmarking
