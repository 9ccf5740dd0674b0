#include <Application/Benchmarking/IterationRecorder.hpp>

#include <Domain/Benchmarking/ExecutionUnknown.hpp>

#include <utility>

namespace missive::benchmarking {

bool IterationRecorder::record(const ExecutionId& id, const ExecutedIteration& iteration) const {
    const auto& result = iteration.result;
    auto execution = executions_.lock(id);
    if (!execution) {
        throw ExecutionUnknown{id.toString()};
    }
    const auto earlier = iterations_.statusOf(id, result.number);
    if (!execution->count(result.number, result.status, earlier, clock_.now())) {
        return false;
    }
    if (!result.environmentId.empty()) {
        environments_.put(result.environmentId, iteration.environment);
    }
    iterations_.put(id, result);
    executions_.save(*std::move(execution));
    return true;
}

} // namespace missive::benchmarking
