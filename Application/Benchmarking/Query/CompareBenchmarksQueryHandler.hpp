#pragma once

#include <Application/Benchmarking/ExecutionChoice.hpp>
#include <Application/Benchmarking/ExecutionReporter.hpp>
#include <Application/Benchmarking/Query/CompareBenchmarksQuery.hpp>

namespace missive::benchmarking {

class CompareBenchmarksQueryHandler {
public:
    CompareBenchmarksQueryHandler(ExecutionChoice choice, ExecutionReporter reporter) noexcept
        : choice_{choice}, reporter_{reporter} {}

    /// Throws ExecutionUnknown, and DomainError `benchmark.incomparable` where nothing is comparable, or what is has
    /// other definitions, machines or unfinished executions.
    std::vector<ComparedExecutions> operator()(const CompareBenchmarksQuery& query) const;

private:
    ExecutionChoice choice_;
    ExecutionReporter reporter_;
};

} // namespace missive::benchmarking
