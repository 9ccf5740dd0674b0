#include <Application/Benchmarking/MessengerBenchmarkRunner.hpp>

#include <Domain/Benchmarking/SplitMix64.hpp>

#include <algorithm>
#include <cstddef>
#include <utility>

namespace missive::benchmarking {
namespace {

ExecuteBenchmarkMessage messageOf(const PlannedExecution& execution, std::int64_t number) {
    const auto& [plan, name] = execution;
    const auto& options = plan.options;
    return {plan.definitionId,
            plan.slug.toString(),
            name,
            plan.runtime.toString(),
            plan.total,
            plan.id.toString(),
            number,
            options.warmup,
            options.revolutions,
            options.values,
            options.retries,
            options.timeoutMs,
            options.memoryLimitBytes};
}

void shuffle(std::vector<const PlannedExecution*>& round, SplitMix64& random) {
    for (auto i = static_cast<std::int64_t>(round.size()) - 1; i > 0; --i) {
        std::swap(round[static_cast<std::size_t>(i)], round[static_cast<std::size_t>(random.between(0, i))]);
    }
}

} // namespace

std::vector<ExecuteBenchmarkMessage> MessengerBenchmarkRunner::dealt(const std::vector<PlannedExecution>& executions) {
    std::vector<ExecuteBenchmarkMessage> messages;
    if (executions.empty()) {
        return messages;
    }
    SplitMix64 random{static_cast<std::uint64_t>(executions.front().plan.seed)};
    std::int64_t most = 0;
    for (const auto& execution : executions) {
        most = std::max(most, execution.plan.total);
    }
    for (std::int64_t number = 1; number <= most; ++number) {
        std::vector<const PlannedExecution*> round;
        for (const auto& execution : executions) {
            if (number <= execution.plan.total) {
                round.push_back(&execution);
            }
        }
        shuffle(round, random);
        for (const auto* execution : round) {
            messages.push_back(messageOf(*execution, number));
        }
    }
    return messages;
}

void MessengerBenchmarkRunner::run(const std::vector<PlannedExecution>& executions) const {
    for (auto& message : dealt(executions)) {
        bus_.dispatch(std::move(message));
    }
}

} // namespace missive::benchmarking
