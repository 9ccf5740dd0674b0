#include <Application/Missive/Worker/MessageProcessor.hpp>

#include <Application/Missive/Bus/AcknowledgeStamp.hpp>
#include <Application/Missive/Failure/RetryDecision.hpp>
#include <Application/Missive/Worker/DecodingFailed.hpp>
#include <Application/Missive/Worker/WorkerDied.hpp>
#include <Domain/Missive/Stamp/ConsumedByWorkerStamp.hpp>
#include <Domain/Missive/Stamp/DeliveryStamp.hpp>
#include <Domain/Missive/Stamp/ReceivedStamp.hpp>
#include <Domain/Missive/UndecodableMessage.hpp>

#include <memory>
#include <string>
#include <utility>

namespace missive {

namespace {

/// A claim beyond the first means that the process died during the one before: those count as tries.
void refuseWhatKillsWorkers(const TransportRegistry::Entry& from, const Envelope& envelope) {
    const auto* delivery = envelope.last<DeliveryStamp>();
    const int deaths = delivery == nullptr ? 0 : delivery->claims - 1;
    if (deaths > 0 && (from.retryPolicy == nullptr ||
                       !from.retryPolicy->isRetryable(envelope, retryCountOf(envelope) + deaths - 1, nullptr))) {
        throw WorkerDied{deaths};
    }
}

void refuseUndecodable(const Envelope& envelope) {
    if (const auto* undecodable = envelope.message().as<UndecodableMessage>()) {
        throw DecodingFailed{undecodable->reason};
    }
}

} // namespace

MessageProcessor::Outcome MessageProcessor::process(const TransportRegistry::Entry& from, const Envelope& received,
                                                    WorkerEvents& events, const MessageBus* onBus) const {
    const auto& transport = from.transport;
    Envelope envelope = received;
    envelope.add(ReceivedStamp{transport.name});
    envelope.add(ConsumedByWorkerStamp{});
    std::shared_ptr<AcknowledgeStamp::State> acknowledgement;
    if (transport.sharesTransaction) {
        acknowledgement = std::make_shared<AcknowledgeStamp::State>();
        acknowledgement->acknowledge = [&] { transport.receiver->acknowledge({&received, 1}); };
        envelope.add(AcknowledgeStamp{acknowledgement});
    }
    events.emit(WorkerMessageReceived{transport.name, envelope});
    try {
        refuseWhatKillsWorkers(from, envelope);
        refuseUndecodable(envelope);
        if (onBus != nullptr) {
            onBus->dispatch(envelope);
        } else {
            buses_.dispatch(envelope);
        }
    } catch (...) {
        const auto failed = failures_.handle(from, envelope, std::current_exception());
        static const std::string none;
        const bool sentThere = failed.outcome == FailureOutcome::SentToFailureTransport;
        events.emit(WorkerMessageFailed{transport.name, sentThere ? from.failureTransport : none, failed});
        return Outcome::Failed;
    }
    events.emit(WorkerMessageHandled{transport.name, envelope});
    return acknowledgement != nullptr && acknowledgement->done ? Outcome::Acknowledged : Outcome::Handled;
}

} // namespace missive
