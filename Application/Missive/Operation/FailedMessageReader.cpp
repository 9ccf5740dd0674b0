#include <Application/Missive/Operation/FailedMessageReader.hpp>

#include <Application/Missive/Failure/RetriesOf.hpp>
#include <Application/Missive/Operation/UnlessEmpty.hpp>
#include <Domain/Missive/Stamp/ErrorDetailsStamp.hpp>
#include <Domain/Missive/Stamp/FailureStamp.hpp>
#include <Domain/Missive/Stamp/MessageIdStamp.hpp>
#include <Domain/Missive/Stamp/OriginalBodyStamp.hpp>
#include <Domain/Missive/Stamp/ParkedStamp.hpp>
#include <Domain/Missive/Stamp/SentToFailureTransportStamp.hpp>
#include <Domain/Missive/Stamp/TransportMessageIdStamp.hpp>
#include <Domain/Missive/UndecodableMessage.hpp>

namespace missive {

FailedMessageView FailedMessageReader::summary(const Envelope& envelope) const {
    FailedMessageView view{.id = {}, .class_ = names_.nameOf(envelope)};
    if (const auto* id = envelope.last<TransportMessageIdStamp>()) {
        view.id = id->id;
    }
    if (const auto* id = envelope.last<MessageIdStamp>()) {
        view.messageId = unlessEmpty(id->id);
    }
    for (const auto* redelivery : envelope.all<RedeliveryStamp>()) {
        view.history.push_back(*redelivery);
        view.failedAt = redelivery->redeliveredAt;
    }
    view.retries = retriesOf(envelope);
    if (const auto* failure = envelope.last<FailureStamp>(); failure != nullptr && !failure->handlerNames.empty()) {
        view.failedHandlers = failure->handlerNames;
    }
    if (const auto* error = envelope.last<ErrorDetailsStamp>()) {
        view.error = unlessEmpty(redacted_(error->exceptionMessage));
        view.errorClass = unlessEmpty(error->exceptionClass);
        view.errorCode = error->exceptionCode;
    }
    if (const auto* failed = envelope.last<SentToFailureTransportStamp>()) {
        view.transport = unlessEmpty(failed->originalReceiverName);
    }
    view.parked = envelope.last<ParkedStamp>() != nullptr;
    if (const auto* undecodable = envelope.message().as<UndecodableMessage>()) {
        view.undecodable = undecodable->reason;
    }
    return view;
}

FailedMessageView FailedMessageReader::details(const Envelope& envelope) const {
    auto view = summary(envelope);
    const auto* error = envelope.last<ErrorDetailsStamp>();
    if (error != nullptr && error->flattenException != "null") {
        view.errorTrace = redacted_(error->flattenException);
    }
    view.body = body(envelope);
    return view;
}

std::string FailedMessageReader::body(const Envelope& envelope) const {
    if (const auto* undecodable = envelope.message().as<UndecodableMessage>()) {
        return undecodable->original.body;
    }
    if (const auto* original = envelope.last<OriginalBodyStamp>()) {
        return original->body;
    }
    return codec_.encode(envelope).body;
}

} // namespace missive
