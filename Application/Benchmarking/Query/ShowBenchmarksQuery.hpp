#pragma once

#include <Application/Benchmarking/Query/BenchmarkReportView.hpp>
#include <Application/Benchmarking/Query/FigureOptions.hpp>

#include <string>
#include <vector>

namespace missive::benchmarking {

/// Asks for the figures of executions.
struct ShowBenchmarksQuery {
    using Result = BenchmarkReportView;

    /// Ids of executions or runs, or tags; the newest run without one.
    std::vector<std::string> names;
    FigureOptions figures{};
};

} // namespace missive::benchmarking
