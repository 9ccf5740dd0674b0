#include <UI/Missive/Messenger/FailedMessageReader.hpp>

#include <Domain/Missive/Stamp/MessageIdStamp.hpp>
#include <Domain/Missive/Stamp/OriginalBodyStamp.hpp>
#include <Domain/Missive/Stamp/ParkedStamp.hpp>
#include <Domain/Missive/Stamp/SentToFailureTransportStamp.hpp>
#include <Domain/Missive/Stamp/TransportMessageIdStamp.hpp>
#include <Domain/Missive/UndecodableMessage.hpp>
#include <Infrastructure/Missive/Dsn/SecretRedaction.hpp>

namespace missive {

FailedMessageRecord FailedMessageReader::read(const Envelope& envelope) const {
    FailedMessageRecord record;
    record.className = names_.nameOf(envelope);
    if (const auto* id = envelope.last<TransportMessageIdStamp>()) {
        record.id = id->id;
    }
    if (const auto* id = envelope.last<MessageIdStamp>()) {
        record.messageId = id->id;
    }
    for (const auto* redelivery : envelope.all<RedeliveryStamp>()) {
        record.history.push_back(*redelivery);
        record.failedAt = redelivery->redeliveredAt;
    }
    if (const auto* error = envelope.last<ErrorDetailsStamp>()) {
        record.error = *error;
        record.error->exceptionMessage = redactText(error->exceptionMessage);
        record.error->flattenException = redactText(error->flattenException);
    }
    if (const auto* failed = envelope.last<SentToFailureTransportStamp>()) {
        record.originalReceiver = failed->originalReceiverName;
    }
    record.parked = envelope.last<ParkedStamp>() != nullptr;
    if (const auto* undecodable = envelope.message().as<UndecodableMessage>()) {
        record.undecodable = undecodable->reason;
    }
    return record;
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
