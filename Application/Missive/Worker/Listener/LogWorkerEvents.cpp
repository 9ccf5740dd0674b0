#include <Application/Missive/Worker/Listener/LogWorkerEvents.hpp>

#include <Application/Missive/Bus/ErrorText.hpp>
#include <Application/Missive/Failure/FailureFields.hpp>

#include <string>
#include <vector>

namespace missive {

namespace {

std::vector<LogField> fieldsOf(const std::string& name, const WorkerMessageFailed& event) {
    const auto& failed = event.failed;
    auto fields = messageFields(name, failed.envelope, event.transportName);
    const bool retried = failed.outcome == FailureOutcome::SentForRetry;
    addHandlerField(fields, failed.error);
    fields.push_back({"attempt", failed.retryCount + (retried ? 0 : 1)});
    if (retried) {
        fields.push_back({"retryCount", failed.retryCount});
        fields.push_back({"delay", failed.delay.count()});
    }
    if (!event.failureTransport.empty()) {
        fields.push_back({"failure_transport", event.failureTransport});
    }
    addErrorFields(fields, failed.error);
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

void logProgress(WorkerEvents& events, const MessageNames& names, Log& log) {
    events.onMessageReceived([&names, &log](const WorkerMessageReceived& event) {
        const auto name = names.nameOf(event.envelope);
        log.write(LogLevel::Info, "Received message " + name, messageFields(name, event.envelope, event.transportName));
    });
    events.onMessageHandled([&names, &log](const WorkerMessageHandled& event) {
        const auto name = names.nameOf(event.envelope);
        log.write(LogLevel::Info, name + " was handled successfully (acknowledging to transport).",
                  messageFields(name, event.envelope, event.transportName));
    });
}

} // namespace

void logWorkerEvents(WorkerEvents& events, const MessageNames& names, Log& log) {
    if (log.accepts(LogLevel::Info)) {
        logProgress(events, names, log);
    }
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
