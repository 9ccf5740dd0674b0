#include <UI/Benchmarking/RecordLostIterations.hpp>

#include <Application/Benchmarking/Command/RecordLostIterationCommand.hpp>
#include <Application/Benchmarking/Message/ExecuteBenchmarkMessage.hpp>
#include <Application/Missive/Bus/ErrorText.hpp>

#include <exception>
#include <string>

namespace missive::benchmarking {
namespace {

bool isGivenUp(FailureOutcome outcome) {
    return outcome != FailureOutcome::SentForRetry && outcome != FailureOutcome::ClaimLost;
}

} // namespace

void recordLostIterations(WorkerEvents& events, const CommandBus& commands, Log& log) {
    events.onMessageFailed([&commands, &log](const WorkerMessageFailed& event) {
        const auto* message = event.failed.envelope.message().as<ExecuteBenchmarkMessage>();
        if (message == nullptr || !isGivenUp(event.failed.outcome)) {
            return;
        }
        try {
            commands.dispatch(RecordLostIterationCommand{ExecutionId::fromString(message->executionId),
                                                         message->iterationNumber, errorText(event.failed.error)});
        } catch (const std::exception& error) {
            log.write(LogLevel::Error, "A lost iteration could not be recorded: " + std::string{error.what()},
                      {{"execution", message->executionId}});
        }
    });
}

} // namespace missive::benchmarking
