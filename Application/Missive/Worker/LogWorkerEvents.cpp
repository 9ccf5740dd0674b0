#include <Application/Missive/Worker/LogWorkerEvents.hpp>

#include <Application/Missive/Bus/ErrorText.hpp>

#include <string>

namespace missive {

namespace {

void logFailure(Log& log, const std::string& name, const WorkerMessageFailed& event) {
    const auto& failed = event.failed;
    const auto error = errorText(failed.error);
    const auto retries = std::to_string(failed.retryCount);
    const auto delay = std::to_string(failed.delay.count());
    const std::string start = "Error thrown while handling message " + name + ". ";
    const std::string end = " Error: \"" + error + "\"";
    if (failed.outcome == FailureOutcome::SentForRetry) {
        log.write(LogLevel::Warning, start + "Sending for retry #" + retries + " using " + delay + " ms delay." + end,
                  {{"class", name}, {"retryCount", retries}, {"delay", delay}, {"error", error}});
        return;
    }
    if (failed.outcome == FailureOutcome::ClaimLost) {
        log.write(LogLevel::Warning, start + "Its claim had run out and another worker has it now." + end,
                  {{"class", name}, {"error", error}});
        return;
    }
    if (failed.outcome == FailureOutcome::Parked) {
        log.write(LogLevel::Critical, start + "It stays in the failure transport after " + retries + " retries." + end,
                  {{"class", name}, {"retryCount", retries}, {"error", error}});
        return;
    }
    log.write(LogLevel::Critical, start + "Removing from transport after " + retries + " retries." + end,
              {{"class", name}, {"retryCount", retries}, {"error", error}});
    if (failed.outcome == FailureOutcome::SentToFailureTransport) {
        log.write(LogLevel::Info,
                  "Rejected message " + name + " will be sent to the failure transport " + event.failureTransport + ".",
                  {{"class", name}, {"transport", event.failureTransport}});
    }
}

} // namespace

void logWorkerEvents(WorkerEvents& events, const MessageNames& names, Log& log) {
    events.onMessageReceived([&names, &log](const WorkerMessageReceived& event) {
        if (log.accepts(LogLevel::Info)) {
            const auto name = names.nameOf(event.envelope);
            log.write(LogLevel::Info, "Received message " + name, {{"class", name}});
        }
    });
    events.onMessageHandled([&names, &log](const WorkerMessageHandled& event) {
        if (log.accepts(LogLevel::Info)) {
            const auto name = names.nameOf(event.envelope);
            log.write(LogLevel::Info, name + " was handled successfully (acknowledging to transport).",
                      {{"class", name}});
        }
    });
    events.onMessageFailed([&names, &log](const WorkerMessageFailed& event) {
        logFailure(log, names.nameOf(event.failed.envelope), event);
    });
    events.onStopped([&log](const WorkerStopped&) { log.write(LogLevel::Info, "Stopping worker.", {}); });
}

} // namespace missive
