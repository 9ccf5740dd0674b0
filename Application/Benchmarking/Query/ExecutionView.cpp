#include <Application/Benchmarking/Query/ExecutionView.hpp>

namespace missive::benchmarking {

ExecutionView ExecutionView::of(const BenchmarkExecution& execution) {
    const auto& plan = execution.plan();
    const auto& progress = execution.progress();
    return {.executionId = plan.id.toString(),
            .runId = plan.runId.toString(),
            .slug = plan.slug.toString(),
            .runtime = plan.runtime.toString(),
            .definitionId = plan.definitionId,
            .iterations = plan.total,
            .ok = progress.ok,
            .failed = progress.failed,
            .state = std::string{nameOf(progress.state)},
            .tag = plan.tag,
            .seed = plan.seed,
            .requestedAt = plan.requestedAt,
            .startedAt = progress.startedAt,
            .finishedAt = progress.finishedAt};
}

} // namespace missive::benchmarking
