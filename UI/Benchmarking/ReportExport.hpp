#pragma once

#include <Application/Benchmarking/Query/ExecutionReport.hpp>

#include <string>
#include <vector>

namespace missive::benchmarking {

/// Figures of executions for other programs.
struct ReportExport {
    /// The layout of Google Benchmark's JSON (its docs/user_guide.md): a row for each iteration, then mean, median,
    /// stddev and cv of each execution, in nanoseconds.
    static std::string google(const std::vector<ExecutionReport>& reports);

    /// RFC 4180, a row for each iteration. Text that a spreadsheet would take for a formula gets a quote in front.
    static std::string csv(const std::vector<ExecutionReport>& reports);

    /// A table of GitHub's Markdown.
    static std::string markdown(const std::vector<ExecutionReport>& reports);
};

} // namespace missive::benchmarking
