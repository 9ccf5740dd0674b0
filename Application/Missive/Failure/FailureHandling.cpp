#include <Application/Missive/Failure/FailureHandling.hpp>

#include <Application/Missive/Failure/ErrorHistory.hpp>
#include <Application/Missive/Failure/FailedHandlers.hpp>
#include <Application/Missive/Failure/RetriesOf.hpp>
#include <Application/Missive/Failure/RetryDecision.hpp>
#include <Application/Missive/Failure/StampHistory.hpp>
#include <Domain/Missive/Port/MessageLookup.hpp>
#include <Domain/Missive/Stamp/ConsumedByWorkerStamp.hpp>
#include <Domain/Missive/Stamp/DelayStamp.hpp>
#include <Domain/Missive/Stamp/DeliveryStamp.hpp>
#include <Domain/Missive/Stamp/FailureStamp.hpp>
#include <Domain/Missive/Stamp/MessageIdStamp.hpp>
#include <Domain/Missive/Stamp/ParkedStamp.hpp>
#include <Domain/Missive/Stamp/ReceivedStamp.hpp>
#include <Domain/Missive/Stamp/RedeliveryStamp.hpp>
#include <Domain/Missive/Stamp/SentToFailureTransportStamp.hpp>
#include <Domain/Missive/TransientError.hpp>

#include <cstdint>
#include <exception>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace missive {

namespace {

using std::chrono::milliseconds;

Envelope withoutDeliveryStamps(const Envelope& envelope) {
    return envelope.without<ReceivedStamp>()
        .without<ConsumedByWorkerStamp>()
        .without<DeliveryStamp>()
        .without<ParkedStamp>();
}

Envelope withFailure(const Envelope& envelope, const std::exception_ptr& error) {
    const auto retries = static_cast<std::uint32_t>(retriesOf(envelope) + deathsOf(envelope));
    return withErrorDetails(envelope, error).without<FailureStamp>().with(FailureStamp{retries, failedHandlers(error)});
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
    auto failed = decide(from, withFailure(envelope, error), error, target);
    const auto send = [&] {
        if (target != nullptr) {
            senderOf(target->transport).send({&failed.envelope, 1});
        }
    };
    const auto acknowledge = [&] { return from.transport.receiver->acknowledge({&envelope, 1}) == 0; };
    if (target != nullptr && target->transport.sharesTransaction && from.transport.sharesTransaction) {
        repeatedly([&] {
            if (acknowledge()) {
                send();
            } else {
                failed.outcome = FailureOutcome::ClaimLost;
            }
        });
    } else if (target != nullptr && target->transport.sharesTransaction) {
        keepOnce(envelope, from.transport, target->transport, send);
        acknowledge();
    } else {
        send();
        acknowledge();
    }
    return failed;
}

void FailureHandling::keepOnce(const Envelope& envelope, const Transport& from, const Transport& target,
                               FunctionRef<void()> send) {
    const auto* id = envelope.last<MessageIdStamp>();
    const auto way = "messenger.failed:" + from.name + ">" + target.name;
    const std::string_view ids[] = {id == nullptr ? std::string_view{} : id->id};
    UnitOfWorkPurpose once;
    if (id != nullptr) {
        once.messageIds = ids;
        once.handlerName = way;
    }
    try {
        if (unitOfWork_.run(once, send) == UnitOfWorkOutcome::Committed) {
            return;
        }
    } catch (const std::exception&) { // What matters is whether the message is there.
    }
    auto* lookup = target.power<MessageLookup>();
    if (id == nullptr || lookup == nullptr || !lookup->holds(id->id)) {
        repeatedly(send);
    }
}

void FailureHandling::repeatedly(FunctionRef<void()> work) {
    constexpr int most = 4;
    for (int tries = 1;; ++tries) {
        try {
            unitOfWork_.run({}, work);
            return;
        } catch (const TransientError&) {
            if (tries == most) {
                throw;
            }
        }
    }
}

FailedMessage FailureHandling::decide(const TransportRegistry::Entry& from, Envelope envelope,
                                      const std::exception_ptr& error, const TransportRegistry::Entry*& target) const {
    const int retryCount = retryCountOf(envelope);
    const auto now = clock_.now();
    if (const auto delay = retryDecision(envelope, error, from.retryPolicy.get())) {
        target = &from;
        return {redelivered(envelope, *delay, retryCount + 1, now), error, FailureOutcome::SentForRetry, *delay,
                retryCount + 1};
    }
    const bool isLast = transports_.isFailureTransport(from.transport.name);
    if (!isLast && !from.failureTransport.empty()) {
        target = &transports_.get(from.failureTransport);
        auto sent =
            envelope.without<SentToFailureTransportStamp>().with(SentToFailureTransportStamp{from.transport.name});
        return {redelivered(sent, milliseconds{0}, 0, now), error, FailureOutcome::SentToFailureTransport,
                milliseconds{0}, retryCount};
    }
    if (isLast || envelope.last<SentToFailureTransportStamp>() != nullptr) {
        target = &from;
        return {redelivered(envelope, milliseconds{0}, 0, now).with(ParkedStamp{}), error, FailureOutcome::Parked,
                milliseconds{0}, retryCount};
    }
    return {std::move(envelope), error, FailureOutcome::Dropped, milliseconds{0}, retryCount};
}

} // namespace missive
