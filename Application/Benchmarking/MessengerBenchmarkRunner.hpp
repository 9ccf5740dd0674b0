#pragma once

#include <Application/Benchmarking/Message/ExecuteBenchmarkMessage.hpp>
#include <Application/Benchmarking/PlannedExecution.hpp>
#include <Application/Missive/Bus/EventBus.hpp>

#include <vector>

namespace missive::benchmarking {

/// Runs executions by a message for each iteration: whether workers measure or this process does is a matter of where
/// the message is routed to.
class MessengerBenchmarkRunner {
public:
    explicit MessengerBenchmarkRunner(const EventBus& bus) noexcept : bus_{bus} {}

    /// Inside a unit of work: all messages or none.
    void run(const std::vector<PlannedExecution>& executions) const;

    /// The messages in their order: round by round, in each one iteration of every execution, shuffled by the seed, so
    /// that what drifts on a machine hits all alike.
    static std::vector<ExecuteBenchmarkMessage> dealt(const std::vector<PlannedExecution>& executions);

private:
    const EventBus& bus_;
};

} // namespace missive::benchmarking
