#pragma once

#include <Domain/Missive/Envelope.hpp>
#include <Domain/Missive/TimePoint.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpPublication.hpp>
#include <Infrastructure/Missive/Transport/Amqp/AmqpTransportOptions.hpp>

#include <string>

namespace missive {

/// Where a message goes, as Symfony has it (specification F.6): to the transport's exchange; the retry of a message to
/// the queue it came from and no other; either through a queue of delays. A parked message goes to a queue nobody
/// consumes. Immutable.
class AmqpRouting {
public:
    explicit AmqpRouting(const AmqpTransportOptions& options) : options_{options} {}

    /// `messageId` is the message's name in this transport. Throws TransportError.
    AmqpPublication publicationOf(const Envelope& envelope, EncodedMessage encoded, std::string messageId,
                                  TimePoint now) const;

    /// Straight back to the queue it came from, or to the one for redelivered messages if it has lost claims.
    AmqpPublication giveBack(const Envelope& envelope, EncodedMessage encoded, int lostClaims) const;

private:
    static AmqpProperties propertiesOf(const Envelope& envelope);
    std::string parkingQueueOf(const Envelope& envelope) const;

    const AmqpTransportOptions& options_;
};

} // namespace missive
