#include <Application/Benchmarking/ExecutionReporter.hpp>

#include <Domain/Benchmarking/NoiseCheck.hpp>
#include <Domain/Benchmarking/Quantiles.hpp>
#include <Domain/Benchmarking/SplitMix64.hpp>

#include <algorithm>
#include <iterator>
#include <numeric>
#include <optional>
#include <utility>

namespace missive::benchmarking {
namespace {

using Results = std::vector<IterationResult>;

Results okOnesOf(const Results& all) {
    Results ok;
    std::copy_if(all.begin(), all.end(), std::back_inserter(ok),
                 [](const auto& each) { return each.status == IterationStatus::Ok; });
    return ok;
}

template <class Figure> double medianOf(const Results& results, Figure figure) {
    std::vector<double> figures;
    for (const auto& result : results) {
        figures.push_back(static_cast<double>(figure(result)));
    }
    return Quantiles{std::move(figures)}.median();
}

std::vector<WorkerShare> sharesOf(const ExecutionReport& report, const Results& results) {
    std::map<std::string, std::vector<double>> byWorker;
    for (const auto& result : results) {
        byWorker[result.worker].push_back(report.sampleOf(result));
    }
    std::vector<WorkerShare> shares;
    for (auto& [worker, samples] : byWorker) {
        const auto count = static_cast<std::int64_t>(samples.size());
        shares.push_back({worker, count, Quantiles{std::move(samples)}.median()});
    }
    return shares;
}

/// How long a process lives beside the values it takes; warm-up counts as measuring and is estimated from them.
double startUpOf(const IterationResult& result) {
    const auto& measured = result.measurement;
    const auto values = std::accumulate(measured.valuesNs.begin(), measured.valuesNs.end(), 0.0);
    const auto calls = static_cast<double>(measured.revolutions);
    const auto unrecorded = result.sampleNs() * (calls + static_cast<double>(measured.warmup));
    return std::max(0.0, static_cast<double>(result.usage.wallNs) - values * calls - unrecorded);
}

/// Nothing where it would be more than a tenth of the values.
std::optional<double> overheadToSubtract(const Results& results) {
    const auto value = medianOf(results, [](const auto& r) { return r.sampleNs(); });
    const auto overhead = medianOf(results, [](const auto& r) { return r.measurement.overheadNs; });
    return overhead * 10 <= value ? std::optional{overhead} : std::nullopt;
}

} // namespace

ExecutionReport ExecutionReporter::report(const BenchmarkExecution& execution, const FigureOptions& options) const {
    ExecutionReport report{.execution = ExecutionView::of(execution),
                           .statistics = {},
                           .statuses = {},
                           .warnings = {},
                           .workers = {},
                           .environmentId = {},
                           .environment = {},
                           .iterations = iterations_.of(execution.id())};
    for (const auto& iteration : report.iterations) {
        ++report.statuses[std::string{nameOf(iteration.status)}];
    }
    const auto ok = okOnesOf(report.iterations);
    if (ok.empty()) {
        return report;
    }
    if (options.subtractsOverhead) {
        report.subtractedOverheadNs = overheadToSubtract(ok);
    }
    auto random = SplitMix64::of(execution.id().value());
    report.statistics = Statistics::of(report.samples(), random);
    if (options.withoutOutliers) {
        report.withoutOutliers = Statistics::of(report.samplesWithinFences(), random);
    }
    report.workers = sharesOf(report, ok);
    report.memoryPeak = static_cast<std::int64_t>(medianOf(ok, [](const auto& r) { return r.measurement.hwm; }));
    report.memoryUsed = static_cast<std::int64_t>(medianOf(ok, [](const auto& r) { return r.measurement.memoryUsed; }));
    report.startUpNs = medianOf(ok, startUpOf);
    report.environmentId = ok.front().environmentId;
    report.environment = environments_.find(report.environmentId);
    report.warnings = NoiseCheck::of(ok, *report.statistics, report.environment.value_or(Environment{}));
    const auto isElsewhere = [&](const auto& r) { return r.environmentId != report.environmentId; };
    if (std::any_of(ok.begin(), ok.end(), isElsewhere)) {
        report.warnings.push_back(
            {"environments", "It was measured on more than one kind of machine: compare on one."});
    }
    return report;
}

} // namespace missive::benchmarking
