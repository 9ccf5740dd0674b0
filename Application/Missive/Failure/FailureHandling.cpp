#include <Application/Missive/Failure/FailureHandling.hpp>

#include <Application/Missive/Bus/AcknowledgeStamp.hpp>
#include <Application/Missive/Failure/ErrorDetails.hpp>
#include <Application/Missive/Failure/RetryDecision.hpp>
#include <Application/Missive/Failure/StampHistory.hpp>
#include <Domain/Missive/Stamp/ConsumedByWorkerStamp.hpp>
#include <Domain/Missive/Stamp/DelayStamp.hpp>
#include <Domain/Missive/Stamp/DeliveryStamp.hpp>
#include <Domain/Missive/Stamp/ErrorDetailsStamp.hpp>
#include <Domain/Missive/Stamp/MessageIdStamp.hpp>
#include <Domain/Missive/Stamp/ParkedStamp.hpp>
#include <Domain/Missive/Stamp/ReceivedStamp.hpp>
#include <Domain/Missive/Stamp/RedeliveryStamp.hpp>
#include <Domain/Missive/Stamp/SentToFailureTransportStamp.hpp>

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>

namespace missive {

namespace {

using std::chrono::milliseconds;

Envelope withErrorDetails(Envelope envelope, const std::exception_ptr& error) {
    auto details = errorDetails(error);
    const auto* last = envelope.last<ErrorDetailsStamp>();
    if (last != nullptr && last->exceptionClass == details.exceptionClass &&
        last->exceptionCode == details.exceptionCode && last->exceptionMessage == details.exceptionMessage) {
        return envelope;
    }
    return withBoundedHistory(envelope, std::move(details));
}

Envelope withoutDeliveryStamps(const Envelope& envelope) {
    return envelope.without<ReceivedStamp>()
        .without<ConsumedByWorkerStamp>()
        .without<AcknowledgeStamp>()
        .without<DeliveryStamp>()
        .without<ParkedStamp>();
}

Envelope redelivered(const Envelope& envelope, milliseconds delay, int retryCount, TimePoint now) {
    return withBoundedHistory(withBoundedHistory(withoutDeliveryStamps(envelope), DelayStamp{delay}),
                              RedeliveryStamp{retryCount, now});
}

Sender& senderOf(const Transport& transport) {
    if (transport.sender == nullptr) {
        throw std::invalid_argument{"A failed message cannot go to the transport \"" + transport.name +
                                    "\", which cannot be sent to: set another failure_transport, or no retries."};
    }
    return *transport.sender;
}

} // namespace

FailedMessage FailureHandling::handle(const TransportRegistry::Entry& from, const Envelope& envelope,
                                      const std::exception_ptr& error) {
    const TransportRegistry::Entry* target = nullptr;
    auto failed = decide(from, withErrorDetails(envelope, error), error, target);
    const auto send = [&] {
        if (target != nullptr) {
            senderOf(target->transport).send({&failed.envelope, 1});
        }
    };
    const auto acknowledge = [&] { return from.transport.receiver->acknowledge({&envelope, 1}) == 0; };
    if (target != nullptr && target->transport.sharesTransaction && from.transport.sharesTransaction) {
        unitOfWork_.run({}, listener_, [&] {
            if (acknowledge()) {
                send();
            } else {
                failed.outcome = FailureOutcome::ClaimLost;
            }
        });
    } else if (target != nullptr && target->transport.sharesTransaction) {
        sendOnce(envelope, from.transport.name + ">" + target->transport.name, send);
        acknowledge();
    } else {
        send();
        acknowledge();
    }
    return failed;
}

void FailureHandling::sendOnce(const Envelope& envelope, const std::string& way, FunctionRef<void()> send) {
    const auto* id = envelope.last<MessageIdStamp>();
    const auto receiver = "messenger.failed:" + way;
    UnitOfWorkPurpose purpose;
    if (id != nullptr) {
        purpose.messageId = id->id;
        purpose.handlerName = receiver;
    }
    unitOfWork_.run(purpose, listener_, send);
}

FailedMessage FailureHandling::decide(const TransportRegistry::Entry& from, Envelope envelope,
                                      const std::exception_ptr& error, const TransportRegistry::Entry*& target) const {
    const int retryCount = retryCountOf(envelope);
    if (const auto delay = retryDecision(envelope, error, from.retryPolicy.get())) {
        target = &from;
        return {redelivered(envelope, *delay, retryCount + 1, clock_.now()), error, FailureOutcome::SentForRetry,
                *delay, retryCount + 1};
    }
    const auto* sentBefore = envelope.last<SentToFailureTransportStamp>();
    if (!from.failureTransport.empty() && from.failureTransport != from.transport.name &&
        (sentBefore == nullptr || sentBefore->originalReceiverName != from.transport.name)) {
        target = &transports_.get(from.failureTransport);
        return {redelivered(envelope.with(SentToFailureTransportStamp{from.transport.name}), milliseconds{0}, 0,
                            clock_.now()),
                error, FailureOutcome::SentToFailureTransport, milliseconds{0}, retryCount};
    }
    if (sentBefore != nullptr || isFailureTransport(from.transport.name)) {
        target = &from;
        return {redelivered(envelope, milliseconds{0}, 0, clock_.now()).with(ParkedStamp{}), error,
                FailureOutcome::Parked, milliseconds{0}, retryCount};
    }
    return {std::move(envelope), error, FailureOutcome::Dropped, milliseconds{0}, retryCount};
}

bool FailureHandling::isFailureTransport(const std::string& name) const {
    const auto& all = transports_.all();
    return std::any_of(all.begin(), all.end(), [&](const auto& entry) { return entry.failureTransport == name; });
}

} // namespace missive
