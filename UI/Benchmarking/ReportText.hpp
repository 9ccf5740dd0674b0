#pragma once

#include <Application/Benchmarking/Query/BenchmarkReportView.hpp>
#include <UI/Missive/Console/Output/Output.hpp>

namespace missive::benchmarking {

/// Figures of executions as the console shows them.
class ReportText {
public:
    explicit ReportText(Output& output) noexcept : output_{output} {}

    /// A table of all, why they should not be believed, and how they differ.
    void show(const BenchmarkReportView& report);

    /// How one differs from another, in a sentence that says how sure that is.
    static std::string sentenceOf(const ComparedExecutions& compared);

    /// Which benchmark was compared, and without how many outliers.
    static std::string titleOf(const ComparedExecutions& compared);

    /// All that is known of one.
    void showDetails(const ExecutionReport& report, bool withSamples);

private:
    void showTable(const BenchmarkReportView& report);
    void showFailures(const ExecutionReport& report);
    void showWarnings(const BenchmarkReportView& report);
    void showHistogram(const ExecutionReport& report);
    void showEnvironment(const ExecutionReport& report);
    void showSamples(const ExecutionReport& report);

    Output& output_;
};

} // namespace missive::benchmarking
