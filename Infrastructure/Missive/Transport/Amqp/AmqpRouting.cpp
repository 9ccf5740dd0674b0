#include <Infrastructure/Missive/Transport/Amqp/AmqpRouting.hpp>

#include <Domain/Missive/Stamp/DelayStamp.hpp>
#include <Domain/Missive/Stamp/ParkedStamp.hpp>
#include <Domain/Missive/Stamp/RedeliveryStamp.hpp>
#include <Domain/Missive/Stamp/TransportMessageIdStamp.hpp>
#include <Domain/Missive/TransportError.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpReceivedStamp.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpStamp.hpp>

#include <utility>

namespace missive {

namespace {

void replace(std::string& text, const std::optional<std::string>& with) {
    if (with) {
        text = *with;
    }
}

} // namespace

AmqpProperties AmqpRouting::propertiesOf(const Envelope& envelope) {
    AmqpProperties properties;
    if (const auto* received = envelope.last<AmqpReceivedStamp>()) {
        properties = received->properties;
        properties.expiration.clear();
    }
    if (const auto* stamp = envelope.last<AmqpStamp>()) {
        properties.priority = stamp->priority ? stamp->priority : properties.priority;
        replace(properties.correlationId, stamp->correlationId);
        replace(properties.replyTo, stamp->replyTo);
        replace(properties.appId, stamp->appId);
        replace(properties.type, stamp->type);
    }
    return properties;
}

AmqpPublication AmqpRouting::publicationOf(const Envelope& envelope, EncodedMessage encoded, std::string messageId,
                                           TimePoint now) const {
    AmqpPublication publication;
    auto& message = publication.message;
    message.encoded = std::move(encoded);
    message.properties = propertiesOf(envelope);
    message.properties.messageId = std::move(messageId);
    if (message.properties.timestamp == 0) {
        message.properties.timestamp = static_cast<std::uint64_t>(
            std::chrono::duration_cast<std::chrono::seconds>(now.time_since_epoch()).count());
    }
    if (envelope.last<ParkedStamp>() != nullptr) {
        publication.routingKey = AmqpQueueOptions::parkedName(parkingQueueOf(envelope));
        publication.makesQueue = true;
        return publication;
    }
    const auto* received = envelope.last<AmqpReceivedStamp>();
    const bool isRetry =
        received != nullptr && received->transport == options_.transport && envelope.last<RedeliveryStamp>() != nullptr;
    const auto* stamp = envelope.last<AmqpStamp>();
    if (isRetry) {
        publication.routingKey = received->queue;
    } else {
        publication.exchange = options_.exchange.name;
        publication.routingKey = stamp != nullptr && stamp->routingKey
                                     ? *stamp->routingKey
                                     : options_.exchange.defaultRoutingKey.value_or("");
    }
    const auto* delay = envelope.last<DelayStamp>();
    if (delay != nullptr && delay->delay.count() > 0) {
        publication.delay = AmqpDelay::of(options_, publication.routingKey, delay->delay, isRetry, now);
        publication.exchange = options_.delay.exchange;
        publication.routingKey = publication.delay->queue;
    }
    return publication;
}

AmqpPublication AmqpRouting::giveBack(const Envelope& envelope, EncodedMessage encoded, int lostClaims) const {
    AmqpMessage message{std::move(encoded), propertiesOf(envelope), lostClaims};
    const auto* received = envelope.last<AmqpReceivedStamp>();
    auto queue = received == nullptr ? parkingQueueOf(envelope) : received->queue;
    if (const auto* id = envelope.last<TransportMessageIdStamp>()) {
        message.properties.messageId = id->id;
    }
    for (const auto& known : options_.queues) {
        if (known.name == queue && lostClaims > 0 && known.keepsRedelivered()) {
            queue = known.redeliveredName();
        }
    }
    return AmqpPublication::toQueue(std::move(message), std::move(queue));
}

std::string AmqpRouting::parkingQueueOf(const Envelope& envelope) const {
    const auto* received = envelope.last<AmqpReceivedStamp>();
    if (received != nullptr && received->transport == options_.transport) {
        return received->queue;
    }
    if (options_.queues.empty()) {
        throw TransportError{"Transport \"" + options_.transport +
                             "\": there is no queue to park a message at; name "
                             "one in the option \"queues\"."};
    }
    return options_.queues.front().name;
}

} // namespace missive
