#include <Application/Benchmarking/Command/RecordLostIterationCommandHandler.hpp>

namespace missive::benchmarking {

void RecordLostIterationCommandHandler::operator()(const RecordLostIterationCommand& command) const {
    const ExecutedIteration lost{{.number = command.iterationNumber,
                                  .status = IterationStatus::Lost,
                                  .complaint = command.reason,
                                  .startedAt = clock_.now()}};
    recorder_.record(command.executionId, lost);
}

} // namespace missive::benchmarking
