#pragma once

#include <Application/Benchmarking/Query/ExecutionReport.hpp>
#include <Application/Benchmarking/Query/FigureOptions.hpp>
#include <Domain/Benchmarking/BenchmarkExecution.hpp>
#include <Domain/Benchmarking/Port/EnvironmentRepository.hpp>
#include <Domain/Benchmarking/Port/IterationRepository.hpp>

namespace missive::benchmarking {

/// Makes figures of what was measured. The same execution has the same figures each time.
class ExecutionReporter {
public:
    /// Both must outlive it.
    ExecutionReporter(const IterationRepository& iterations, const EnvironmentRepository& environments) noexcept
        : iterations_{iterations}, environments_{environments} {}

    ExecutionReport report(const BenchmarkExecution& execution, const FigureOptions& options = {}) const;

private:
    const IterationRepository& iterations_;
    const EnvironmentRepository& environments_;
};

} // namespace missive::benchmarking
