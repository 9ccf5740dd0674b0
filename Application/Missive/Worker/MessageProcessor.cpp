#include <Application/Missive/Worker/MessageProcessor.hpp>

#include <Application/Missive/Bus/DispatchContext.hpp>
#include <Application/Missive/Failure/RetryDecision.hpp>
#include <Application/Missive/Failure/WorkerDied.hpp>
#include <Application/Missive/Failure/WorkerDiedStamp.hpp>
#include <Application/Missive/Worker/DecodingFailed.hpp>
#include <Domain/Missive/FunctionRef.hpp>
#include <Domain/Missive/Stamp/ConsumedByWorkerStamp.hpp>
#include <Domain/Missive/Stamp/DeliveryStamp.hpp>
#include <Domain/Missive/Stamp/ReceivedStamp.hpp>
#include <Domain/Missive/Stamp/SentToFailureTransportStamp.hpp>
#include <Domain/Missive/TransportError.hpp>
#include <Domain/Missive/UndecodableMessage.hpp>

#include <algorithm>
#include <exception>
#include <string>
#include <utility>

namespace missive {

namespace {

bool mayBeTried(const TransportRegistry::Entry& from, const Envelope& envelope, int triesBefore) {
    return from.retryPolicy != nullptr && from.retryPolicy->isRetryable(envelope, triesBefore - 1, nullptr);
}

/// A message that killed its workers as often as it may be tried is not handled again. The last of them may have died
/// when it had handled it, so the inbox is asked on the way to the handlers; not for ever, should that be what kills
/// the workers.
void refuseWhatKillsWorkers(const TransportRegistry::Entry& from, Envelope& envelope) {
    const int deaths = deathsOf(envelope);
    const int tries = retryCountOf(envelope);
    if (deaths == 0 || mayBeTried(from, envelope, tries)) {
        return;
    }
    constexpr int mostQuestions = 3;
    if (deaths > mostQuestions && !mayBeTried(from, envelope, tries - mostQuestions)) {
        throw WorkerDied{deaths};
    }
    envelope.add(WorkerDiedStamp{deaths});
}

void refuseUndecodable(const Envelope& envelope) {
    if (const auto* undecodable = envelope.message().as<UndecodableMessage>()) {
        throw DecodingFailed{undecodable->reason};
    }
}

FailedMessage settled(FunctionRef<FailedMessage()> settle) {
    try {
        return settle();
    } catch (const TransportError&) {
        throw;
    } catch (const std::exception& error) {
        throw TransportError{error.what()};
    }
}

} // namespace

MessageProcessor::Outcome MessageProcessor::process(const TransportRegistry::Entry& from, const Envelope& received,
                                                    WorkerEvents& events, const MessageBus* onBus,
                                                    const std::exception_ptr& failure) const {
    const auto& transport = from.transport;
    Envelope envelope = received.last<ReceivedStamp>() == nullptr ? begin(from, received, events) : received;
    const auto acknowledge = [&] { transport.receiver->acknowledge({&received, 1}); };
    Acknowledgement acknowledgement{acknowledge};
    const DispatchContext handling{envelope, transport.name, transport.sharesTransaction ? &acknowledgement : nullptr};
    try {
        if (failure != nullptr) {
            std::rethrow_exception(failure);
        }
        refuseWhatKillsWorkers(from, envelope);
        refuseUndecodable(envelope);
        (onBus == nullptr ? buses_.busFor(envelope) : *onBus).dispatch(envelope);
    } catch (...) {
        const auto error = std::current_exception();
        const auto failed = settled([&] { return failures_.handle(from, envelope, error); });
        static const std::string none;
        const bool sentThere = failed.outcome == FailureOutcome::SentToFailureTransport;
        events.emit(WorkerMessageFailed{transport.name, sentThere ? from.failureTransport : none, failed});
        return Outcome::Failed;
    }
    events.emit(WorkerMessageHandled{transport.name, envelope});
    return acknowledgement.done ? Outcome::Acknowledged : Outcome::Handled;
}

Envelope MessageProcessor::begin(const TransportRegistry::Entry& from, const Envelope& received,
                                 WorkerEvents& events) const {
    Envelope envelope = received;
    static const auto consumed = AnyStamp::lasting(ConsumedByWorkerStamp{});
    envelope.add(from.receivedStamp);
    envelope.add(consumed);
    events.emit(WorkerMessageReceived{from.transport.name, envelope});
    return envelope;
}

const HandlerDescriptor* MessageProcessor::batchHandlerFor(const TransportRegistry::Entry& from,
                                                           const Envelope& received, const MessageBus* onBus) const {
    const auto* handlers = (onBus == nullptr ? buses_.busFor(received) : *onBus).handlers();
    if (handlers == nullptr || !handlers->hasBatches() || from.triesOnce || deathsOf(received) > 0 ||
        received.last<SentToFailureTransportStamp>() != nullptr) {
        return nullptr;
    }
    const auto found = handlers->handlersFor(received.type());
    const auto batch = std::find_if(found.begin(), found.end(), [&](const HandlerDescriptor& handler) {
        return handler.batch && handler.batch->size > 1 && handler.listensTo(from.transport.name) &&
               !handler.hasHandled(received);
    });
    return batch == found.end() ? nullptr : &*batch;
}

} // namespace missive
