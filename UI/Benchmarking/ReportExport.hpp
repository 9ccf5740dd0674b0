#pragma once

#include <Application/Benchmarking/Query/ExecutionReport.hpp>

#include <string>
#include <vector>

namespace missive::benchmarking {

/// Figures of executions for other programs. Where overhead is subtracted it is so from the values of iterations too.
struct ReportExport {
    /// The layout of Google Benchmark's JSON (its docs/user_guide.md): a row for each iteration, then mean, median,
    /// stddev and cv of each execution, in nanoseconds, and where they were asked for the same without outliers.
    static std::string google(const std::vector<ExecutionReport>& reports);

    /// RFC 4180, a row for each iteration; where figures without outliers were asked for a last column has `yes` for
    /// each that is one. Text that a spreadsheet would take for a formula gets a quote in front.
    static std::string csv(const std::vector<ExecutionReport>& reports);

    /// A table of GitHub's Markdown, with a second row where figures without outliers were asked for.
    static std::string markdown(const std::vector<ExecutionReport>& reports);
};

} // namespace missive::benchmarking
