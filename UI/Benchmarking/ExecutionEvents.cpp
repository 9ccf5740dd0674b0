#include <UI/Benchmarking/ExecutionEvents.hpp>

#include <Application/Benchmarking/Query/ExecutionCount.hpp>
#include <Application/Benchmarking/Query/ListExecutionsQuery.hpp>
#include <Domain/Benchmarking/ExecutionId.hpp>
#include <Domain/Benchmarking/ExecutionUnknown.hpp>
#include <Infrastructure/Benchmarking/BenchmarkingJson.hpp>

#include <string>

namespace missive::benchmarking {

ServerSentEvents ExecutionEvents::operator()(const EventsAsked& asked) const {
    const auto wanted = asked.as<ExecutionId>("executionId").toString();
    const auto found = queries_.ask(ListExecutionsQuery{{wanted}});
    const auto& execution = found.front();
    // An id may be that of a run, which is no execution.
    if (execution.executionId != wanted) {
        throw ExecutionUnknown{wanted};
    }
    ServerSentEvents told;
    told.isLast = execution.isOver();
    const auto count = std::to_string(execution.ok + execution.failed);
    const auto id = told.isLast ? count + "-" + execution.state : count;
    if (asked.after != id) {
        told.events.push_back(
            ServerSentEvent::of(id, told.isLast ? execution.state : "progress",
                                ExecutionCount{execution.ok, execution.failed, execution.iterations}));
    }
    return told;
}

} // namespace missive::benchmarking
