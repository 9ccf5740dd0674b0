#include <Application/Missive/Worker/Listener/LogWorkerEvents.hpp>

#include <Application/Missive/Bus/ErrorText.hpp>
#include <Application/Missive/Failure/ErrorDetails.hpp>
#include <Application/Missive/Failure/FailedHandlers.hpp>
#include <Domain/Missive/Stamp/MessageIdStamp.hpp>
#include <Domain/Missive/Text/NameList.hpp>

#include <string>
#include <vector>

namespace missive {

namespace {

std::vector<LogField> fieldsOf(const std::string& name, const Envelope& envelope, const std::string& transport) {
    std::vector<LogField> fields{{"class", name}};
    if (const auto* id = envelope.last<MessageIdStamp>()) {
        fields.push_back({"message_id", id->id});
    }
    fields.push_back({"transport", transport});
    return fields;
}

std::vector<LogField> fieldsOf(const std::string& name, const WorkerMessageFailed& event) {
    const auto& failed = event.failed;
    auto fields = fieldsOf(name, failed.envelope, event.transportName);
    const bool retried = failed.outcome == FailureOutcome::SentForRetry;
    if (const auto handlers = failedHandlers(failed.error); !handlers.empty()) {
        fields.push_back({"handler", nameList(handlers)});
    }
    fields.push_back({"attempt", std::to_string(failed.retryCount + (retried ? 0 : 1))});
    if (retried) {
        fields.push_back({"retryCount", std::to_string(failed.retryCount)});
        fields.push_back({"delay", std::to_string(failed.delay.count())});
    }
    if (!event.failureTransport.empty()) {
        fields.push_back({"failure_transport", event.failureTransport});
    }
    fields.push_back({"error_class", errorDetails(failed.error).exceptionClass});
    fields.push_back({"error", errorText(failed.error)});
    return fields;
}

std::string fateOf(const WorkerMessageFailed& event) {
    const auto& failed = event.failed;
    const auto retries = std::to_string(failed.retryCount) + (failed.retryCount == 1 ? " retry" : " retries");
    switch (failed.outcome) {
    case FailureOutcome::SentForRetry:
        return "Sending for retry #" + std::to_string(failed.retryCount) + " using " +
               std::to_string(failed.delay.count()) + " ms delay.";
    case FailureOutcome::SentToFailureTransport:
        return "After " + retries + " it is kept in the failure transport \"" + event.failureTransport + "\".";
    case FailureOutcome::Parked:
        return "It stays in the failure transport \"" + event.transportName + "\" after " + retries + ".";
    case FailureOutcome::ClaimLost:
        return "Its claim had run out and another worker has it now.";
    case FailureOutcome::Dropped:
        break;
    }
    return "There is no failure transport for it: removing it from the transport \"" + event.transportName +
           "\" after " + retries + ".";
}

LogLevel levelOf(FailureOutcome outcome) {
    const bool goesOn = outcome == FailureOutcome::SentForRetry || outcome == FailureOutcome::ClaimLost;
    return goesOn ? LogLevel::Warning : LogLevel::Critical;
}

} // namespace

void logWorkerEvents(WorkerEvents& events, const MessageNames& names, Log& log) {
    events.onMessageReceived([&names, &log](const WorkerMessageReceived& event) {
        if (log.accepts(LogLevel::Info)) {
            const auto name = names.nameOf(event.envelope);
            log.write(LogLevel::Info, "Received message " + name, fieldsOf(name, event.envelope, event.transportName));
        }
    });
    events.onMessageHandled([&names, &log](const WorkerMessageHandled& event) {
        if (log.accepts(LogLevel::Info)) {
            const auto name = names.nameOf(event.envelope);
            log.write(LogLevel::Info, name + " was handled successfully (acknowledging to transport).",
                      fieldsOf(name, event.envelope, event.transportName));
        }
    });
    events.onMessageFailed([&names, &log](const WorkerMessageFailed& event) {
        const auto name = names.nameOf(event.failed.envelope);
        log.write(levelOf(event.failed.outcome),
                  "Error thrown while handling message " + name + ". " + fateOf(event) + " Error: \"" +
                      errorText(event.failed.error) + "\"",
                  fieldsOf(name, event));
    });
    events.onStopped([&log](const WorkerStopped&) { log.write(LogLevel::Info, "Stopping worker.", {}); });
}

} // namespace missive
