#include <Application/Benchmarking/Query/ShowBenchmarksQueryHandler.hpp>

#include <algorithm>
#include <map>
#include <string>
#include <tuple>

namespace missive::benchmarking {
namespace {

/// The others of each benchmark beside its quickest.
std::vector<ComparedExecutions> comparisonsOf(const std::vector<ExecutionReport>& reports) {
    std::map<std::string, std::vector<const ExecutionReport*>> bySlug;
    for (const auto& report : reports) {
        if (report.statistics) {
            bySlug[report.execution.slug].push_back(&report);
        }
    }
    std::vector<ComparedExecutions> comparisons;
    for (auto& [slug, all] : bySlug) {
        std::sort(all.begin(), all.end(),
                  [](const auto* a, const auto* b) { return a->statistics->median < b->statistics->median; });
        for (std::size_t i = 1; i < all.size(); ++i) {
            comparisons.push_back(ComparedExecutions::of(*all[i], *all.front(), {}));
        }
    }
    ComparedExecutions::correct(comparisons, {});
    return comparisons;
}

} // namespace

BenchmarkReportView ShowBenchmarksQueryHandler::operator()(const ShowBenchmarksQuery& query) const {
    BenchmarkReportView view;
    for (const auto& execution : choice_.named(query.names)) {
        view.executions.push_back(reporter_.report(execution, query.figures));
    }
    std::sort(view.executions.begin(), view.executions.end(), [](const auto& a, const auto& b) {
        const auto& one = a.execution;
        const auto& other = b.execution;
        return std::tie(one.slug, one.runtime, one.executionId) <
               std::tie(other.slug, other.runtime, other.executionId);
    });
    view.comparisons = comparisonsOf(view.executions);
    return view;
}

} // namespace missive::benchmarking
