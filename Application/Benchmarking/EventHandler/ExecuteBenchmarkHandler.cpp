#include <Application/Benchmarking/EventHandler/ExecuteBenchmarkHandler.hpp>

namespace missive::benchmarking {

void ExecuteBenchmarkHandler::operator()(const ExecuteBenchmarkMessage& message) const {
    const auto id = ExecutionId::fromString(message.executionId);
    if (cancelled_.contains(message.executionId)) {
        return;
    }
    const IterationOrder order{message.benchmarkId,
                               message.benchmarkSlug,
                               message.runtime,
                               {message.warmup, message.revolutions, message.values, message.retries, message.timeoutMs,
                                message.memoryLimitBytes}};
    auto iteration = executor_.execute(order);
    for (auto again = message.retries; again > 0 && iteration.result.status != IterationStatus::Ok; --again) {
        iteration = executor_.execute(order);
    }
    iteration.result.number = message.iterationNumber;
    recorder_.record(id, iteration);
}

} // namespace missive::benchmarking
