#pragma once

#include <Application/Benchmarking/ExecutionChoice.hpp>
#include <Application/Benchmarking/ExecutionReporter.hpp>
#include <Application/Benchmarking/Query/ShowBenchmarksQuery.hpp>

namespace missive::benchmarking {

class ShowBenchmarksQueryHandler {
public:
    ShowBenchmarksQueryHandler(ExecutionChoice choice, ExecutionReporter reporter) noexcept
        : choice_{choice}, reporter_{reporter} {}

    /// Throws ExecutionUnknown.
    BenchmarkReportView operator()(const ShowBenchmarksQuery& query) const;

private:
    ExecutionChoice choice_;
    ExecutionReporter reporter_;
};

} // namespace missive::benchmarking
