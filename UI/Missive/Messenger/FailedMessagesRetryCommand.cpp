#include <UI/Missive/Messenger/FailedMessagesRetryCommand.hpp>

#include <Application/Missive/Operation/FailedMessages.hpp>
#include <Application/Missive/Operation/RetryFailedMessage.hpp>
#include <Domain/Missive/Port/MessageCountAware.hpp>
#include <Infrastructure/Missive/Dsn/SecretRedaction.hpp>
#include <UI/Missive/Console/Input/UsageError.hpp>
#include <UI/Missive/Console/StopSignals.hpp>
#include <UI/Missive/Messenger/KeepaliveOption.hpp>
#include <UI/Missive/Messenger/RetrySession.hpp>

#include <array>
#include <string>

namespace missive {

namespace {

/// Workers leave parked messages alone.
std::string howToRetryAll(const Transport& transport) {
    auto* countable = transport.power<MessageCountAware>();
    const bool hasParked = countable != nullptr && countable->messageCounts().parked > 0;
    return "To retry all the messages, run " + (hasParked ? "messenger:failed:retry --all --transport=" + transport.name
                                                          : "messenger:consume " + transport.name);
}

} // namespace

CommandDefinition FailedMessagesRetryCommand::definition() const {
    return CommandDefinition{"messenger:failed:retry", "Retry one or more messages from the failure transport"}
        .optionalList("id", "Specific message id(s) to retry")
        .flag("force", "Force action without confirmation")
        .option("transport", "Use a specific failure transport")
        .option("keepalive", "Seconds between renewals of the claim on the message in work (a third of the transport's "
                             "lease if not passed)")
        .flag("all", "Retry all messages of the transport, each once")
        .withHelp("The messenger:failed:retry command retries messages in the failure transport.\n\n"
                  "  messenger:failed:retry\n\n"
                  "The command will interactively ask if each message should be retried, discarded or skipped.\n\n"
                  "Some transports support retrying a specific message id, which comes from the messenger:failed:show "
                  "command.\n\n  messenger:failed:retry {id}\n\n"
                  "Or pass multiple ids at once to process multiple messages:\n\n"
                  "  messenger:failed:retry {id1} {id2} {id3}\n\n"
                  "Or retry all of them, each once:\n\n  messenger:failed:retry --all --force");
}

int FailedMessagesRetryCommand::execute(const Input& input, Output& output) {
    const auto ids = input.arguments("id");
    if (input.flag("all") && !ids.empty()) {
        throw UsageError{"You cannot specify message ids when using the \"--all\" option."};
    }
    output.comment("Quit this command with CONTROL-C.");
    if (!output.tells(Verbosity::veryVerbose)) {
        output.comment("Re-run the command with a -vv option to see logs about consumed messages.");
    }
    const auto& entry = choice_.choose(input, output);
    const std::array<const Transport*, 1> renewed{&entry.transport};
    const auto keepalive = keepaliveInterval(input, renewed);
    FailureTransportChoice::tellCount(entry.transport, output);
    output.writeln(howToRetryAll(entry.transport));
    if (ids.empty() && !input.flag("all") && !input.interactive()) {
        throw UsageError{"Message id must be passed when in non-interactive mode."};
    }
    const FailedMessages messages{entry.transport, reader_, "retrying messages by id"};
    StopSignals signals{services_.stopSignals, services_.log};
    RetryFailedMessage retry{
        {services_.processor, services_.tasks, services_.names, services_.log, redactText}, entry, keepalive};
    RetrySession session{{input, output, messages, retry, signals, services_.clock}};
    if (!ids.empty()) {
        session.retryIds(ids);
    } else if (input.flag("all")) {
        session.retryAll();
    } else {
        session.askForEach();
    }
    return success;
}

} // namespace missive
