#include <UI/Benchmarking/ReportText.hpp>

#include <UI/Benchmarking/FigureText.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace missive::benchmarking {
namespace {

/// A percentile, with `~` in front where there are too few values to know it.
std::string percentile(const Statistics& figures, double percentile, double value) {
    return (figures.knows(percentile) ? "" : "~") + FigureText::time(value);
}

std::string between(const Interval& interval) {
    return FigureText::time(interval.low) + " - " + FigureText::time(interval.high);
}

std::vector<ConsoleText> figuresIn(std::vector<ConsoleText> row, const Statistics& figures,
                                   const ExecutionReport& report) {
    const std::vector<ConsoleText> cells{
        FigureText::time(figures.median),       between(figures.medianInterval),
        percentile(figures, 0.90, figures.p90), percentile(figures, 0.95, figures.p95),
        percentile(figures, 0.99, figures.p99), FigureText::percent(figures.variation()),
        FigureText::size(report.memoryPeak)};
    row.insert(row.end(), cells.begin(), cells.end());
    return row;
}

std::vector<ConsoleText> rowOf(const ExecutionReport& report) {
    const auto& execution = report.execution;
    const auto done = std::to_string(execution.ok) + "/" + std::to_string(execution.iterations);
    if (!report.statistics) {
        return {execution.slug, execution.runtime, done, "no figures: " + execution.state};
    }
    return figuresIn({execution.slug, execution.runtime, done}, *report.statistics, report);
}

/// The same without its outliers.
std::vector<ConsoleText> secondRowOf(const ExecutionReport& report) {
    const auto& figures = *report.withoutOutliers;
    return figuresIn(
        {"", "without " + FigureText::outliers(report.statistics->outliers), std::to_string(figures.count)}, figures,
        report);
}

std::string certaintyOf(const ComparedExecutions& compared) {
    const auto& comparison = compared.comparison;
    return "95 % interval " + FigureText::number(comparison.ratioInterval.low, 2) + " to " +
           FigureText::number(comparison.ratioInterval.high, 2) + ", p " + FigureText::chance(comparison.p) + ", " +
           compared.magnitude + " effect";
}

} // namespace

void ReportText::show(const BenchmarkReportView& report) {
    if (report.executions.empty()) {
        output_.text("Nothing was measured yet: see benchmark:run.");
        return;
    }
    showTable(report);
    for (const auto& each : report.executions) {
        if (each.subtractedOverheadNs) {
            output_.text(each.execution.title() + ": " + FigureText::time(*each.subtractedOverheadNs) +
                         " of overhead are subtracted from each value.");
        }
        showFailures(each);
    }
    showWarnings(report);
    if (!report.comparisons.empty()) {
        output_.section("Compared with the quickest");
    }
    for (const auto& compared : report.comparisons) {
        output_.text(sentenceOf(compared));
    }
}

/// What holds for several is said once.
void ReportText::showWarnings(const BenchmarkReportView& report) {
    std::vector<std::pair<NoiseWarning, std::string>> warnings;
    for (const auto& each : report.executions) {
        for (const auto& warning : each.warnings) {
            const auto said = std::find_if(warnings.begin(), warnings.end(),
                                           [&](const auto& other) { return other.first == warning; });
            if (said == warnings.end()) {
                warnings.emplace_back(warning, each.execution.title());
            } else {
                said->second += ", " + each.execution.title();
            }
        }
    }
    if (!warnings.empty()) {
        output_.section("Why not to believe it");
    }
    for (const auto& [warning, titles] : warnings) {
        output_.text(warning.code + " (" + titles + "): " + warning.sentence);
    }
}

void ReportText::showTable(const BenchmarkReportView& report) {
    Table table{{"Benchmark", "Runtime", "Ok", "Median", "95 % interval", "P90", "P95", "P99", "CV", "Memory"}, {}};
    bool isGuessed = false;
    for (const auto& each : report.executions) {
        table.rows.push_back(rowOf(each));
        if (each.withoutOutliers) {
            table.rows.push_back(secondRowOf(each));
        }
        isGuessed = isGuessed || (each.statistics && !each.statistics->knows(0.99));
    }
    output_.table(table);
    output_.text(std::string{"Times are of one call."} +
                 (isGuessed ? " ~: too few iterations to know this percentile, P99 needs 100." : ""));
}

void ReportText::showFailures(const ExecutionReport& report) {
    const auto& execution = report.execution;
    if (execution.state == "cancelled") {
        output_.text(execution.title() + " was cancelled.");
    }
    std::string counts;
    for (const auto& [status, count] : report.statuses) {
        if (status != "ok") {
            counts += (counts.empty() ? "" : ", ") + std::to_string(count) + " " + status;
        }
    }
    if (counts.empty()) {
        return;
    }
    const auto first = std::find_if(report.iterations.begin(), report.iterations.end(),
                                    [](const auto& each) { return each.status != IterationStatus::Ok; });
    output_.text(execution.title() + " failed: " + counts + "." +
                 (first->complaint.empty() ? "" : " The first said: " + first->complaint));
}

std::string ReportText::titleOf(const ComparedExecutions& compared) {
    return compared.withoutOutliers ? compared.slug + " without " + FigureText::outliers(*compared.withoutOutliers)
                                    : compared.slug;
}

std::string ReportText::sentenceOf(const ComparedExecutions& compared) {
    const auto& comparison = compared.comparison;
    const auto one = compared.one == compared.other ? compared.oneId : compared.one;
    const auto other = compared.one == compared.other ? compared.otherId : compared.other;
    const auto head = titleOf(compared) + ": ";
    switch (comparison.verdict) {
    case Verdict::Slower:
        return head + other + " is faster: " + one + " takes " + FigureText::number(comparison.ratio, 2) +
               " times as long (" + certaintyOf(compared) + ").";
    case Verdict::Faster:
        return head + one + " is faster: it takes " + FigureText::number(comparison.ratio, 2) + " of the time of " +
               other + " (" + certaintyOf(compared) + ").";
    case Verdict::NoDifferenceShown:
        return head + "no difference shown between " + one + " and " + other + " (ratio " +
               FigureText::number(comparison.ratio, 2) + ", " + certaintyOf(compared) + ").";
    case Verdict::TooFew:
        break;
    }
    return head + "too few iterations to compare " + one + " with " + other + ": measure at least " +
           std::to_string(Comparison::fewest) + " of each.";
}

void ReportText::showDetails(const ExecutionReport& report, bool withSamples) {
    const auto& execution = report.execution;
    output_.section(execution.title());
    std::vector<std::pair<ConsoleText, ConsoleText>> entries{
        {"Execution", execution.executionId},
        {"State", execution.state + ", " + std::to_string(execution.ok) + " ok, " + std::to_string(execution.failed) +
                      " failed of " + std::to_string(execution.iterations)}};
    if (!execution.tag.empty()) {
        entries.emplace_back("Tag", execution.tag);
    }
    if (report.statistics) {
        const auto& figures = *report.statistics;
        entries.insert(entries.end(),
                       {{"Mean", FigureText::time(figures.mean) + " +- " + FigureText::time(figures.deviation) + " (" +
                                     between(figures.meanInterval) + ")"},
                        {"Least, most", FigureText::time(figures.least) + ", " + FigureText::time(figures.most)},
                        {"Outliers", std::to_string(figures.outliers) + ", of them far ones " +
                                         std::to_string(figures.farOutliers) + " (counted, not removed)"},
                        {"Throughput", FigureText::number(1e9 / figures.mean, 1) + " calls a second"},
                        {"Stability", FigureText::number(figures.stability(), 0) + " of 100, " +
                                          std::string{figures.stabilityRating()} + " (as php_benchmark rates it)"},
                        {"Start-up", FigureText::time(report.startUpNs) + " a process"}});
    }
    output_.definitionList(entries);
    showHistogram(report);
    if (report.workers.size() > 1) {
        Table workers{{"Worker", "Iterations", "Median"}, {}};
        for (const auto& each : report.workers) {
            workers.rows.push_back({each.worker, std::to_string(each.count), FigureText::time(each.medianNs)});
        }
        output_.table(workers);
    }
    showEnvironment(report);
    if (withSamples) {
        showSamples(report);
    }
}

void ReportText::showHistogram(const ExecutionReport& report) {
    constexpr std::size_t bars = 20;
    constexpr double width = 50;
    const auto samples = report.samples();
    if (samples.size() < 2 || report.statistics->most <= report.statistics->least) {
        return;
    }
    const auto low = report.statistics->least;
    const auto step = (report.statistics->most - low) / static_cast<double>(bars);
    std::vector<std::size_t> counts(bars, 0);
    for (const auto sample : samples) {
        ++counts[std::min(bars - 1, static_cast<std::size_t>((sample - low) / step))];
    }
    const auto most = static_cast<double>(*std::max_element(counts.begin(), counts.end()));
    for (std::size_t i = 0; i < bars; ++i) {
        const auto length = static_cast<std::size_t>(std::lround(width * static_cast<double>(counts[i]) / most));
        auto from = FigureText::time(low + static_cast<double>(i) * step);
        from.insert(0, from.size() < 12 ? 12 - from.size() : 0, ' ');
        output_.text(from + " " + std::string(length, '#') + (counts[i] == 0 ? "" : " " + std::to_string(counts[i])));
    }
    output_.writeln();
}

void ReportText::showEnvironment(const ExecutionReport& report) {
    if (!report.environment) {
        return;
    }
    const auto& machine = *report.environment;
    output_.definitionList(
        {{"Machine", machine.host + ": " + machine.cpuModel + ", " + std::to_string(machine.processors) +
                         " processors, " + FigureText::size(machine.memoryBytes) + ", " + machine.kernel},
         {"Runtime", machine.runtime + " " + machine.runtimeVersion + ": " + machine.runtimeCommand},
         {"Built", machine.compiler + " " + machine.flags},
         {"Slots", std::to_string(machine.slots) + (machine.isShared ? ", sharing cores" : "")}});
}

void ReportText::showSamples(const ExecutionReport& report) {
    Table table{{"Iteration", "Status", "Value", "Calls", "Worker", "Slot"}, {}};
    for (const auto& each : report.iterations) {
        table.rows.push_back({std::to_string(each.number), std::string{nameOf(each.status)},
                              each.status == IterationStatus::Ok ? FigureText::time(each.sampleNs()) : each.complaint,
                              std::to_string(each.measurement.revolutions), each.worker,
                              std::to_string(each.usage.slot)});
    }
    output_.table(table);
}

} // namespace missive::benchmarking
