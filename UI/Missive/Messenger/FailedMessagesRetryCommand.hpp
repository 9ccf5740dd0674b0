#pragma once

#include <Application/Missive/Operation/FailedMessageReader.hpp>
#include <UI/Missive/Console/ConsoleCommand.hpp>
#include <UI/Missive/Messenger/FailureTransportChoice.hpp>
#include <UI/Missive/Messenger/WorkerServices.hpp>

#include <utility>

namespace missive {

/// `messenger:failed:retry`: handles messages of a failure transport again, in this process: those with the given ids;
/// with `--all` each that is there, once; or, asking before each, one after the other. A message that fails again
/// follows the retry policy of the failure transport and is told of on standard error; the exit code stays 0.
class FailedMessagesRetryCommand final : public ConsoleCommand {
public:
    FailedMessagesRetryCommand(WorkerServices services, FailureTransports transports, FailedMessageReader reader)
        : services_{std::move(services)}, choice_{std::move(transports)}, reader_{std::move(reader)} {}

    CommandDefinition definition() const override;
    int execute(const Input& input, Output& output) override;

private:
    WorkerServices services_;
    FailureTransportChoice choice_;
    FailedMessageReader reader_;
};

} // namespace missive
