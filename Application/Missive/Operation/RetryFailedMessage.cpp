#include <Application/Missive/Operation/RetryFailedMessage.hpp>

#include <Application/Missive/Failure/ErrorDetails.hpp>
#include <Application/Missive/Worker/Listener/LogWorkerEvents.hpp>
#include <Domain/Missive/Stamp/TransportMessageIdStamp.hpp>
#include <Domain/Missive/UndecodableMessage.hpp>

namespace missive {

namespace {

RetryOutcome outcomeOf(FailureOutcome outcome) {
    switch (outcome) {
    case FailureOutcome::SentForRetry:
        return RetryOutcome::SentForRetry;
    case FailureOutcome::SentToFailureTransport:
        return RetryOutcome::SentToFailureTransport;
    case FailureOutcome::Parked:
        return RetryOutcome::Parked;
    case FailureOutcome::ClaimLost:
        return RetryOutcome::ClaimLost;
    case FailureOutcome::Dropped:
        break;
    }
    return RetryOutcome::Dropped;
}

} // namespace

RetryFailedMessage::RetryFailedMessage(const Parts& parts, const TransportRegistry::Entry& from,
                                       std::chrono::milliseconds keepalive)
    : processor_{parts.processor}, redacted_{parts.redacted}, from_{from}, listable_{*from.transport.power<Listable>()},
      leases_{parts.tasks, parts.log, from.transport, keepalive} {
    logWorkerEvents(events_, parts.names, parts.log);
    events_.onMessageFailed([this](const WorkerMessageFailed& event) { failed_.emplace(event.failed); });
}

RetriedMessageView RetryFailedMessage::retry(const std::string& id) {
    const auto claimed = listable_.claim(id);
    if (!claimed) {
        return {id, listable_.find(id) ? RetryOutcome::Held : RetryOutcome::Missing};
    }
    if (claimed->message().as<UndecodableMessage>() != nullptr) {
        from_.transport.receiver->release({&*claimed, 1});
        return {id, RetryOutcome::Undecodable};
    }
    failed_.reset();
    const LeaseRenewal::Hold hold{leases_, {&*claimed, 1}};
    if (processor_.process(from_, *claimed, events_) == MessageProcessor::Outcome::Handled) {
        from_.transport.receiver->acknowledge({&*claimed, 1});
    }
    events_.rethrowFailure();
    return failed_ ? failedAgain(id, *failed_) : RetriedMessageView{id, RetryOutcome::Handled};
}

RetriedMessageView RetryFailedMessage::failedAgain(const std::string& id, const FailedMessage& failed) const {
    RetriedMessageView view{id, outcomeOf(failed.outcome)};
    view.error = redacted_(errorDetails(failed.error).exceptionMessage);
    view.transport =
        failed.outcome == FailureOutcome::SentToFailureTransport ? from_.failureTransport : from_.transport.name;
    if (const auto* newId = failed.envelope.last<TransportMessageIdStamp>(); newId != nullptr && newId->id != id) {
        view.newId = newId->id;
    }
    if (failed.outcome == FailureOutcome::SentForRetry) {
        view.retryInMs = failed.delay.count();
    }
    return view;
}

} // namespace missive
